package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bundled MNIST")
class MnistTest {
  private static int[] histogram(Dataset data) {
    int[] counts = new int[10];
    Arrays.stream(data.labels()).forEach(label -> counts[label]++);
    return counts;
  }

  @Test
  @DisplayName("has the published 60,000 training examples")
  void train() {
    Dataset train = Mnist.train();
    assertThat(train.size()).isEqualTo(60_000);
    assertThat(train.shape()).containsExactly(28, 28, 1);
    assertThat(train.name()).isEqualTo("mnist/train");
    assertThat(histogram(train))
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    double sum = 0;
    for (int i = 0; i < train.size(); i++) {
      for (int j = 0; j < train.width(); j++) {
        sum += train.value(i, j);
      }
    }
    assertThat(sum / train.size() / train.width()).isEqualTo(0.130660, within(1e-6));
    assertThat(train.constantColumns()).hasSize(67);
  }

  @Test
  @DisplayName("has the published 10,000 test examples, from 0 to 1")
  void test() {
    Dataset test = Mnist.test();
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(histogram(test))
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    float highest = 0;
    for (float pixel : test.row(0)) {
      assertThat(pixel).isBetween(0f, 1f);
      highest = Math.max(highest, pixel);
    }
    assertThat(highest).isGreaterThan(0.99f);
  }

  @Test
  @DisplayName("comes with its licence")
  void licence() {
    assertThat(Mnist.class.getResource("mnist/LICENCE.txt")).isNotNull();
  }
}
