package org.ae4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;

/**
 * A killed experiment goes on where it was: killed ten times at random moments, it leaves the same
 * results, byte for byte, as when nothing happens.
 */
final class ExperimentsResume implements Reproduction {
  private static final int KILLS = 10;
  private static final int EPOCHS = 8;

  /** So much of the whole time may pass before a kill, that ten fit in. */
  private static final double LONGEST_PART = 0.25;

  private static final double START_SECONDS = 1.5;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "experiments-resume",
              "an experiment of 4 variants and 3 seeds on 2,000 digits, killed at random ten times",
              "AE4J's own promise: a killed experiment goes on where it was",
              Target.atLeast("kills", KILLS, "killed ten times"),
              Target.atMost("differing_bytes", 0, "results.csv is the same"))
          .withMinutes(3)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      return run(folder.path(), attempt);
    } catch (IOException e) {
      throw new DataException("the experiment left no results: " + e.getMessage(), e);
    }
  }

  private static Map<String, Double> run(Path folder, Attempt attempt) throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), experiment(attempt.epochs()));
    double seconds = compare(folder, file, "through").finish();
    ChildCommand killed = compare(folder, file, "killed");
    float[] moments = new float[KILLS];
    new NoiseSource(attempt.seed())
        .stream("kills").fill(Distribution.UNIFORM, 0, 0, moments, KILLS);
    int kills = 0;
    for (float moment : moments) {
      kills += killed.killedAfter(START_SECONDS + moment * LONGEST_PART * seconds) ? 1 : 0;
    }
    double rest = killed.finish();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("kills", (double) kills);
    metrics.put("differing_bytes", (double) differing(folder));
    metrics.put("seconds_through", seconds);
    metrics.put("seconds_after_kills", rest);
    return metrics;
  }

  private static ChildCommand compare(Path folder, Path file, String out) {
    return new ChildCommand(
        folder.resolve(out + ".log"),
        "compare",
        file.toString(),
        "--out",
        folder.resolve(out).toString());
  }

  private static String experiment(int epochs) {
    return """
        data: {digits: {data: mnist, train-examples: 2000, test-examples: 500}}
        uses: [compression, anomaly detection]
        defaults: {latent: 8, layers: 128, epochs: %d}
        variants:
          dense: {}
          denoising: {type: denoising}
          vae: {type: vae}
          conv: {type: conv, layers: none}
        """
        .formatted(epochs);
  }

  private static long differing(Path folder) throws IOException {
    byte[] through = Files.readAllBytes(folder.resolve("through").resolve("results.csv"));
    byte[] killed = Files.readAllBytes(folder.resolve("killed").resolve("results.csv"));
    long differing = Math.abs(through.length - killed.length);
    for (int i = 0; i < Math.min(through.length, killed.length); i++) {
      differing += through[i] == killed[i] ? 0 : 1;
    }
    return differing;
  }
}
