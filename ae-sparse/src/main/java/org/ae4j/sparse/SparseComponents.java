package org.ae4j.sparse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This room's parts and their names in descriptions and model files. */
public final class SparseComponents implements ComponentProvider {
  /** Called by the service loader. */
  public SparseComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    Map<String, Class<? extends Record>> components = new LinkedHashMap<>();
    components.put("sparse", SparseLatentSpace.class);
    components.put("top-k", TopKLatentSpace.class);
    components.put("annealed-top-k", AnnealedTopKLatentSpace.class);
    components.put("winner-take-all", WinnerTakeAllLatentSpace.class);
    components.put("batch-top-k", BatchTopKLatentSpace.class);
    components.put("jump-relu", JumpReluLatentSpace.class);
    components.put("gated", GatedLatentSpace.class);
    components.put("gated-objective", GatedObjective.class);
    components.put("dead-latents", DeadLatentObjective.class);
    components.put("dictionary-encoder", DictionaryEncoder.class);
    components.put("dictionary-decoder", DictionaryDecoder.class);
    components.put("l1", L1Sparsity.class);
    components.put("kl", KlSparsity.class);
    components.put("log", LogSparsity.class);
    components.put("hoyer", HoyerSparsity.class);
    return components;
  }
}
