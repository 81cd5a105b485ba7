package org.ae4j.denoising.objective;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This package's parts and their names in descriptions and model files. */
public final class ObjectiveComponents implements ComponentProvider {
  /** Called by the service loader. */
  public ObjectiveComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of(
        "emphasised-denoising", EmphasisedDenoising.class,
        "noisy-target", NoisyTarget.class,
        "corrupted-target", CorruptedTarget.class,
        "contractive", Contractive.class,
        "exact-jacobian-norm", ExactJacobianNorm.class,
        "estimated-jacobian-norm", EstimatedJacobianNorm.class);
  }
}
