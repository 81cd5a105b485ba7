package org.ae4j.examples;

import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Heartbeats;
import org.ae4j.data.Windows;
import org.ae4j.data.Windows.Normalisation;

/**
 * Lesson 8: a long signal goes in and comes out whole. It is cut into overlapping windows, each is
 * encoded and decoded, and what overlaps is blended.
 */
public final class WholeSignal {
  private static final int LENGTH = 128;
  private static final Windows WINDOWS =
      Windows.of(LENGTH, LENGTH / 4).normalised(Normalisation.Z_SCORE);

  private WholeSignal() {}

  /** Takes some seconds. */
  public static void main(String[] arguments) {
    Dataset signal = Heartbeats.rhythm(100, 1000, 100, new NoiseSource(1));
    Dataset rebuilt = rebuilt(signal, 60);
    System.out.printf(
        "%,d points in, %,d points out; %.1f %% of the variance is kept by 16 numbers per %d%n",
        signal.size(), rebuilt.size(), 100 * kept(signal, rebuilt), LENGTH);
  }

  /** Returns what a model of windows makes of the whole signal that it was cut from. */
  static Dataset rebuilt(Dataset signal, int epochs) {
    Shape window = Shape.of(LENGTH, signal.width());
    Autoencoder autoencoder =
        Conv.autoencoder(ConvConfig.forSignals(), window, 16, Losses.squaredError());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withBatchSize(32));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, WINDOWS.slide(signal).samples())) {
      return WINDOWS.restored(signal, model::reconstruct);
    }
  }

  /** Returns the part of a single channel's variance that is not lost. */
  static double kept(Dataset signal, Dataset rebuilt) {
    double mean = 0;
    for (int t = 0; t < signal.size(); t++) {
      mean += signal.value(t, 0) / signal.size();
    }
    double lost = 0;
    double all = 0;
    for (int t = 0; t < signal.size(); t++) {
      lost += Math.pow(signal.value(t, 0) - rebuilt.value(t, 0), 2);
      all += Math.pow(signal.value(t, 0) - mean, 2);
    }
    return 1 - lost / all;
  }
}
