package org.ae4j.sparse;

import org.ae4j.core.Encoder;
import org.ae4j.testkit.EncoderContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A dictionary's encoder")
class DictionaryEncoderTest implements EncoderContract {
  @Override
  public Encoder encoder() {
    return new DictionaryEncoder();
  }
}
