package org.ae4j.evaluation.sparse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.evaluation.Reconstructions;

/**
 * How sparse a model's codes are, and what they still say.
 *
 * @param l0 active latents per example, on average
 * @param l1 the sum of a code's magnitudes, on average
 * @param unexplained the fraction of variance unexplained, {@code Σ‖x - x̂‖² / Σ‖x - x̄‖²}
 * @param reconstructionBias {@code E‖x̂‖² / E⟨x̂, x⟩}: below 1 where reconstructions are
 *     systematically too small, which is called shrinkage. Rajamanoharan et al. (2024), <a
 *     href="https://arxiv.org/abs/2404.16014">Gated sparse autoencoders</a>, section 4.2
 * @param dead the part of the latents that are never active
 * @param dense the part of the latents that are active for more than a tenth of the examples
 */
public record SparsityScore(
    double l0,
    double l1,
    double unexplained,
    double reconstructionBias,
    double dead,
    double dense) {
  /** The density above which a latent is called dense. */
  public static final double DENSE = 0.1;

  /**
   * Measures a model.
   *
   * @param examples in their own units, preferably unseen ones
   * @throws DataException if all examples are equal, so that there is no variance to explain, or
   *     reconstructions have nothing in common with them
   */
  public static SparsityScore of(TrainedAutoencoder model, Samples examples) {
    float[][] originals = examples.toArray();
    float[][] rebuilt = model.reconstruct(examples);
    LatentActivity activity = LatentActivity.of(model, examples);
    return new SparsityScore(
        activity.l0(),
        activity.l1(),
        unexplained(originals, rebuilt),
        reconstructionBias(originals, rebuilt),
        activity.deadFraction(),
        activity.denseFraction(DENSE));
  }

  /** Returns the fraction of variance unexplained: 0 is perfect, 1 as bad as the mean. */
  public static double unexplained(float[][] originals, float[][] reconstructions) {
    return 1
        - Reconstructions.of(originals, reconstructions)
            .explainedVariance()
            .orElseThrow(
                () -> new DataException("all examples are equal; there is nothing to explain"));
  }

  /**
   * Returns the factor that reconstructions should be divided by to come nearest to the originals.
   *
   * @throws DataException if the two are orthogonal or worse, so that no positive factor helps
   */
  public static double reconstructionBias(float[][] originals, float[][] reconstructions) {
    double squares = 0;
    double products = 0;
    int size = Reconstructions.of(originals, reconstructions).size();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < originals[i].length; j++) {
        squares += (double) reconstructions[i][j] * reconstructions[i][j];
        products += (double) reconstructions[i][j] * originals[i][j];
      }
    }
    if (!(products > 0)) {
      throw new DataException(
          "reconstructions point away from the originals (their products sum to "
              + products
              + "), so they have no relative bias; train longer or check the scale");
    }
    return squares / products;
  }

  /** Returns the numbers by the names that tables use. */
  public Map<String, Double> named() {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("l0", l0);
    named.put("l1", l1);
    named.put("fvu", unexplained);
    named.put("reconstruction_bias", reconstructionBias);
    named.put("dead", dead);
    named.put("dense", dense);
    return named;
  }
}
