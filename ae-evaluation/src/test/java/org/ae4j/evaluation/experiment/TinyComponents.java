package org.ae4j.evaluation.experiment;

import java.util.Map;
import org.ae4j.core.model.ComponentProvider;
import org.ae4j.testkit.TinyDecoder;
import org.ae4j.testkit.TinyEncoder;

/** Names for the tiny parts, which runs of experiments need. */
public final class TinyComponents implements ComponentProvider {
  @Override
  public Map<String, Class<? extends Record>> components() {
    return Map.of("tiny-encoder", TinyEncoder.class, "tiny-decoder", TinyDecoder.class);
  }
}
