package org.ae4j.denoising.objective;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** The names of the parts that tests are built of. */
public final class TestParts implements ComponentProvider {
  /** Called by the service loader. */
  public TestParts() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of("test-layers", OneLayer.Layers.class, "test-back", OneLayer.Back.class);
  }
}
