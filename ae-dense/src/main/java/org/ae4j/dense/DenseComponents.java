package org.ae4j.dense;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This room's parts and their names in descriptions and model files. */
public final class DenseComponents implements ComponentProvider {
  /** Called by the service loader. */
  public DenseComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of("dense-encoder", DenseEncoder.class, "dense-decoder", DenseDecoder.class);
  }
}
