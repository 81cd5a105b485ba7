package org.ae4j.data;

import java.util.List;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/**
 * Drawn heartbeats, for lessons and tests where no recorded ones are at hand. A beat is a sum of
 * bumps, the waves P, Q, R, S and T: McSharry et al. (2003), <a
 * href="https://doi.org/10.1109/TBME.2003.808805">A dynamical model for generating synthetic
 * electrocardiogram signals</a>. They look like an electrocardiogram and tell nothing about hearts.
 */
public final class Heartbeats {
  /** The label of a normal beat. */
  public static final int NORMAL = 0;

  /** The label of an abnormal beat. */
  public static final int ABNORMAL = 1;

  private static final double VARIATION = 0.08;
  private static final double NOISE = 0.02;

  /**
   * A wave of a beat.
   *
   * @param centre where it is, as a part of the beat
   * @param width the standard deviation of its bump, as a part of the beat
   * @param height of its bump
   */
  private record Wave(double centre, double width, double height) {}

  private static final List<Wave> USUAL =
      List.of(
          new Wave(0.22, 0.030, 0.15),
          new Wave(0.37, 0.010, -0.12),
          new Wave(0.40, 0.012, 1.00),
          new Wave(0.43, 0.010, -0.22),
          new Wave(0.68, 0.050, 0.30));

  /** A premature beat of a ventricle: no P wave, an early and wide R wave, T turned round. */
  private static final List<Wave> PREMATURE =
      List.of(
          new Wave(0.30, 0.040, 0.95), new Wave(0.42, 0.035, -0.35), new Wave(0.62, 0.060, -0.30));

  private Heartbeats() {}

  /**
   * Returns beats of shape {@code [length, 1]}: the normal ones first, then the abnormal ones,
   * labelled. All differ a little in timing and height, and carry some noise.
   *
   * @param normal how many, at least 1
   * @param abnormal how many; may be 0
   * @param length points in time, at least 1
   */
  public static Dataset draw(int normal, int abnormal, int length, NoiseSource noise) {
    Synthetic.requirePositive(normal, "normal");
    Synthetic.requirePositive(abnormal + 1, "abnormal + 1");
    Synthetic.requirePositive(length, "length");
    NoiseStream stream = noise.stream("data/heartbeats");
    float[][] beats = new float[normal + abnormal][];
    int[] labels = new int[beats.length];
    for (int i = 0; i < beats.length; i++) {
      labels[i] = i < normal ? NORMAL : ABNORMAL;
      beats[i] = beat(i < normal ? USUAL : PREMATURE, length, stream, i);
    }
    return Dataset.of("heartbeats", beats, length, 1)
        .withLabels(labels, List.of("normal", "abnormal"));
  }

  /**
   * Returns beats one after the other as one long signal: a row per point in time, labelled as the
   * beat that it belongs to.
   *
   * @param every how many beats there are from one abnormal one to the next, at least 1
   */
  public static Dataset rhythm(int beats, int every, int length, NoiseSource noise) {
    Synthetic.requirePositive(beats, "beats");
    Synthetic.requirePositive(every, "every");
    Synthetic.requirePositive(length, "length");
    NoiseStream stream = noise.stream("data/heartbeats/rhythm");
    float[][] points = new float[Math.multiplyExact(beats, length)][1];
    int[] labels = new int[points.length];
    for (int i = 0; i < beats; i++) {
      boolean abnormal = i % every == every - 1;
      float[] beat = beat(abnormal ? PREMATURE : USUAL, length, stream, i);
      for (int t = 0; t < length; t++) {
        points[i * length + t][0] = beat[t];
        labels[i * length + t] = abnormal ? ABNORMAL : NORMAL;
      }
    }
    return Dataset.of("rhythm", points).withLabels(labels, List.of("normal", "abnormal"));
  }

  private static float[] beat(List<Wave> waves, int length, NoiseStream stream, int number) {
    float[] drawn = new float[length + 2 * waves.size()];
    stream.fill(Distribution.NORMAL, number, 0, drawn, drawn.length);
    float[] beat = new float[length];
    for (int t = 0; t < length; t++) {
      double value = NOISE * drawn[t];
      for (int w = 0; w < waves.size(); w++) {
        Wave wave = waves.get(w);
        double moved = (double) t / length - wave.centre;
        double far = moved / wave.width - VARIATION * drawn[length + 2 * w];
        double height = wave.height * (1 + VARIATION * drawn[length + 2 * w + 1]);
        value += height * Math.exp(-far * far / 2);
      }
      beat[t] = (float) value;
    }
    return beat;
  }
}
