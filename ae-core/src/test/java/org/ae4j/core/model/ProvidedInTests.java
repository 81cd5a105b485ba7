package org.ae4j.core.model;

import java.util.Map;

/** What another module would bring. */
public final class ProvidedInTests implements ComponentProvider {
  record Part() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of("provided-in-tests", Part.class);
  }
}
