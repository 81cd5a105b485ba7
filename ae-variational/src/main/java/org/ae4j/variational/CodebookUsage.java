package org.ae4j.variational;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.QuantisedLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;

/**
 * How a quantised model uses its codes on some examples.
 *
 * @param codes how many there are, perhaps more than a long can count
 * @param used how many occurred
 * @param perplexity exp of the entropy of their frequencies: how many codes, used equally, would be
 *     as varied
 */
public record CodebookUsage(double codes, int used, double perplexity) {
  /** Measures the codes at every position of every example. */
  public static CodebookUsage of(TrainedAutoencoder model, Samples examples) {
    if (!(model.autoencoder().latentSpace() instanceof QuantisedLatentSpace space)) {
      throw new ConfigurationException(
          "codebook usage needs a quantised latent space, but the model has "
              + model.autoencoder().latentSpace());
    }
    int width = Math.toIntExact(space.features().size());
    Map<String, Integer> counts = counts(model.encode(examples), width);
    double total = counts.values().stream().mapToInt(Integer::intValue).sum();
    double entropy =
        counts.values().stream()
            .mapToDouble(count -> -count / total * Math.log(count / total))
            .sum();
    return new CodebookUsage(space.codes(), counts.size(), Math.exp(entropy));
  }

  /** Returns the part of the codes that occurred. */
  public double usage() {
    return used / codes;
  }

  private static Map<String, Integer> counts(float[][] rows, int width) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (float[] row : rows) {
      for (int start = 0; start < row.length; start += width) {
        String vector = Arrays.toString(Arrays.copyOfRange(row, start, start + width));
        counts.merge(vector, 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }
}
