package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Scaling;
import org.ae4j.core.model.Descriptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fitted scaler")
class DataComponentsTest {
  @Test
  @DisplayName("is restored from its description")
  void described() {
    Scaling scaler = Scaler.standard().fit(Dataset.of("rows", new float[][] {{1, 5}, {3, 5}}));
    Descriptions descriptions = Descriptions.standard();
    String json = descriptions.toJson(scaler, Scaling.class);
    assertThat(descriptions.fromJson(json, Scaling.class)).isEqualTo(scaler);
  }
}
