package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloatBitsTest {
  @Test
  @DisplayName("a split number is its factor times its power of two, exactly")
  void splitsExactly() {
    float[] numbers = normalNumbers(5000);
    float[] exponents = numbers.clone();
    float[] mantissas = new float[numbers.length];

    FloatBits.split(exponents, exponents, mantissas, numbers.length);

    for (int i = 0; i < numbers.length; i++) {
      assertThat(mantissas[i]).isBetween((float) Math.sqrt(0.5), (float) Math.sqrt(2));
      assertThat(mantissas[i] * Math.pow(2, exponents[i])).isEqualTo(numbers[i]);
    }
  }

  private static float[] normalNumbers(int count) {
    Random random = new Random(1);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) Math.scalb(0.5 + random.nextDouble(), random.nextInt(250) - 125);
    }
    return numbers;
  }

  @Test
  @DisplayName("scaling by every power agrees with doubles, down to subnormal numbers and up to ∞")
  void scalesAtTheEnds() {
    float[] exponents = new float[507];
    float[] scaled = new float[exponents.length];
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = i - 252;
      scaled[i] = 1.2345678f;
    }

    FloatBits.scale(scaled, exponents, scaled.length);

    for (int i = 0; i < exponents.length; i++) {
      assertThat(scaled[i]).isEqualTo((float) (1.2345678f * Math.pow(2, exponents[i])));
    }
  }

  @Test
  @DisplayName("bits come back as the floats they stand for")
  void setsBits() {
    int[] bits = FloatBits.room(3);
    bits[0] = Float.floatToRawIntBits(-1.5f);
    bits[1] = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
    bits[2] = 1;
    float[] floats = new float[3];

    FloatBits.set(floats, bits, 3);

    assertThat(floats).containsExactly(-1.5f, Float.POSITIVE_INFINITY, Float.MIN_VALUE);
  }
}
