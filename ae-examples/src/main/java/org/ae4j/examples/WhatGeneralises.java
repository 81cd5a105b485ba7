package org.ae4j.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.picture.Picture;

/**
 * Lesson 5: a model clears the damage it was trained on, and other damage less or not at all;
 * trained on some of each it clears all of them nearly as well. One model per row, one kind of
 * damage per column; the numbers are dB that restoring adds to the PSNR.
 */
public final class WhatGeneralises {
  private static final int WIDTH = 256;
  private static final long TEST_SEED = 1;

  private WhatGeneralises() {}

  /**
   * Takes about a minute; writes the picture to the path given, else to {@code matrix.png}, and the
   * numbers beside it.
   */
  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments.length > 0 ? arguments[0] : "matrix.png");
    Map<String, Corruption> kinds = kinds();
    List<Corruption> training = new ArrayList<>(kinds.values());
    training.add(Corruptions.oneOf(kinds.values().toArray(Corruption[]::new)));
    List<String> names = new ArrayList<>(kinds.keySet());
    double[][] gains =
        gains(
            training,
            List.copyOf(kinds.values()),
            Mnist.train().head(5000),
            Mnist.test().head(1000),
            12);
    List<String> rows = new ArrayList<>(names);
    rows.add("one of them each time");
    for (int i = 0; i < gains.length; i++) {
      System.out.printf("%-22s %s%n", rows.get(i), Arrays.toString(rounded(gains[i])));
    }
    write(path, rows, names, gains);
  }

  private static String[] rounded(double[] values) {
    return Arrays.stream(values).mapToObj("%6.2f"::formatted).toArray(String[]::new);
  }

  /** Writes a picture of the matrix, and its numbers as CSV with the same name. */
  static void write(Path picture, List<String> rows, List<String> columns, double[][] gains)
      throws IOException {
    Files.write(picture, Picture.matrix(rows, columns, gains).png());
    StringBuilder table = new StringBuilder("trained on," + String.join(",", columns) + "\n");
    for (int i = 0; i < gains.length; i++) {
      table.append(rows.get(i));
      for (double gain : gains[i]) {
        table.append(String.format(Locale.ROOT, ",%.3f", gain));
      }
      table.append('\n');
    }
    String name = picture.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Files.writeString(picture.resolveSibling(name + ".csv"), table);
  }

  /** Returns the kinds of damage, by name. */
  static Map<String, Corruption> kinds() {
    Map<String, Corruption> kinds = new LinkedHashMap<>();
    kinds.put("Gaussian noise 0.3", Corruptions.gaussianNoise(Severity.of(0.3)));
    kinds.put("masking 50 %", Corruptions.masking(0.5));
    kinds.put("salt and pepper 20 %", Corruptions.saltAndPepper(Severity.of(0.2)));
    kinds.put("Gaussian blur 1.5", Corruptions.gaussianBlur(Severity.of(1.5)));
    kinds.put("missing patches 30 %", Corruptions.missingPatches(4, Severity.of(0.3), Fill.zero()));
    return kinds;
  }

  /**
   * Returns by how many dB models raise the PSNR of damaged digits.
   *
   * @param training the damage that each model learns to undo
   * @param testing the damage that each is tried on
   * @return shape {@code [training, testing]}
   */
  static double[][] gains(
      List<Corruption> training,
      List<Corruption> testing,
      Dataset train,
      Dataset test,
      int epochs) {
    double[][] gains = new double[training.size()][testing.size()];
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(2e-3));
    for (int i = 0; i < gains.length; i++) {
      try (TrainedAutoencoder model = trainer.fit(denoising(training.get(i)), train.samples())) {
        for (int j = 0; j < gains[i].length; j++) {
          Samples damaged = CorruptedCopy.of(testing.get(j), test.samples(), TEST_SEED);
          gains[i][j] = psnr(test, model.reconstruct(damaged)) - psnr(test, damaged.toArray());
        }
      }
    }
    return gains;
  }

  private static Autoencoder denoising(Corruption corruption) {
    DenseConfig layers = DenseConfig.ofLayers(WIDTH).withCode(Activation.RELU);
    return Dense.autoencoder(layers, WIDTH, Losses.squaredErrorOfSigmoid())
        .withCorruption(corruption);
  }

  /** Of all digits together: one that damage happens to leave alone has an infinite ratio. */
  private static double psnr(Dataset clean, float[][] rows) {
    double[] errors = Reconstructions.of(clean.toArray(), rows).squaredErrors();
    return -10 * Math.log10(Arrays.stream(errors).average().orElseThrow() / clean.width());
  }
}
