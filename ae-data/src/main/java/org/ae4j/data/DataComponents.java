package org.ae4j.data;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** What travels with a model from this module, and its name in model files. */
public final class DataComponents implements ComponentProvider {
  /** Called by the service loader. */
  public DataComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of("scaler", FittedScaler.class);
  }
}
