package org.ae4j.core.model;

import java.util.Map;

/**
 * Names the parts that a module adds, so that model files can be read wherever the module is
 * present. Found by {@link java.util.ServiceLoader}: a module lists its provider in {@code
 * META-INF/services/org.ae4j.core.model.ComponentProvider}.
 */
public interface ComponentProvider {
  /**
   * Returns the module's records by the name that files know them by, such as {@code
   * dense-encoder}. A name is forever: files outlive classes.
   */
  Map<String, Class<? extends Record>> components();
}
