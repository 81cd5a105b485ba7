package org.ae4j.core.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** The activations and normalisations, and their names in descriptions and model files. */
public final class LayerComponents implements ComponentProvider {
  /** Makes the provider, which has no state. */
  public LayerComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    Map<String, Class<? extends Record>> components = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      components.put(activation.label(), activation.getClass().asSubclass(Record.class));
    }
    components.put("no-normalisation", NoNormalisation.class);
    components.put("batch-normalisation", BatchNormalisation.class);
    components.put("layer-normalisation", LayerNormalisation.class);
    return components;
  }
}
