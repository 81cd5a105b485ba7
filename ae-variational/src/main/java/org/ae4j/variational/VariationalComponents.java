package org.ae4j.variational;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This room's parts and their names in descriptions and model files. */
public final class VariationalComponents implements ComponentProvider {
  /** Called by the service loader. */
  public VariationalComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    Map<String, Class<? extends Record>> components = new LinkedHashMap<>();
    components.put("gaussian-latent", GaussianLatentSpace.class);
    components.put("matched-latent", MatchedLatentSpace.class);
    components.put("vamp-latent", VampLatentSpace.class);
    components.put("flow-latent", FlowLatentSpace.class);
    components.put("ladder-latent", LadderLatentSpace.class);
    components.put("vector-quantised-latent", VectorQuantisedLatentSpace.class);
    components.put("finite-scalar-latent", FiniteScalarLatentSpace.class);
    components.put("weighted-kl", WeightedKl.class);
    components.put("scheduled-kl", ScheduledKl.class);
    components.put("capacity-kl", CapacityKl.class);
    components.put("free-bits-kl", FreeBitsKl.class);
    components.put("cyclic-ramp", CyclicRamp.class);
    components.put("planar-flow", PlanarFlow.class);
    components.put("inverse-autoregressive-flow", InverseAutoregressiveFlow.class);
    components.put("learned-codebook", LearnedCodebook.class);
    components.put("averaged-codebook", AveragedCodebook.class);
    components.put("dynamic-binarisation", DynamicBinarisation.class);
    components.put("multi-sample", MultiSampleObjective.class);
    components.put("iwae", IwaeObjective.class);
    components.put("tc-vae", TcVaeObjective.class);
    components.put("factor-vae", FactorVaeObjective.class);
    components.put("adversarial", AdversarialObjective.class);
    components.put("mmd", MmdObjective.class);
    components.put("rbf-kernel", RbfKernel.class);
    components.put("inverse-multiquadric-kernel", InverseMultiquadricKernel.class);
    return components;
  }
}
