package org.ae4j.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ae4j.evaluation.report.Numbers;
import org.ae4j.evaluation.sparse.DensityHistogram;
import org.ae4j.evaluation.sparse.LatentActivity;
import org.ae4j.evaluation.sparse.SparsityScore;

/** The numbers behind the pictures of sparse codes. */
final class SparseNumbers {
  private SparseNumbers() {}

  /** Returns density and usual number of latents. */
  static Numbers latents(LatentEffects effects, double[] densities, int[] latents) {
    List<List<String>> rows = new ArrayList<>();
    for (int latent : latents) {
      rows.add(Numbers.row(latent, densities[latent], effects.usual(latent)));
    }
    return new Numbers("latents.csv", List.of("latent", "density", "usual"), rows);
  }

  /** Returns which examples excite latents most, and how much. */
  static Numbers exciting(LatentEffects effects, int[] latents, int most) {
    List<List<String>> rows = new ArrayList<>();
    for (int latent : latents) {
      for (int example : effects.exciting(latent, most)) {
        rows.add(Numbers.row(latent, example, effects.number(example, latent)));
      }
    }
    return new Numbers("exciting.csv", List.of("latent", "example", "number"), rows);
  }

  /**
   * Returns how many latents have a density from one number to another, and measures of all.
   *
   * @param unexplained the fraction of variance unexplained, where it is defined
   */
  static Numbers densities(LatentActivity activity, OptionalDouble unexplained) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Numbers.row("l0", "", "", activity.l0()));
    rows.add(Numbers.row("l1", "", "", activity.l1()));
    rows.add(Numbers.row("fvu", "", "", unexplained.isPresent() ? unexplained.getAsDouble() : ""));
    rows.add(Numbers.row("dead", "", "", activity.deadFraction()));
    rows.add(Numbers.row("dense", "", "", activity.denseFraction(SparsityScore.DENSE)));
    DensityHistogram histogram = activity.histogram();
    int[] latents = histogram.latents();
    for (int bin = 0; bin < latents.length; bin++) {
      double lower = histogram.lowest() + bin * DensityHistogram.BIN;
      double upper = lower + DensityHistogram.BIN;
      rows.add(Numbers.row("latents", Math.pow(10, lower), Math.pow(10, upper), latents[bin]));
    }
    return new Numbers("densities.csv", List.of("measure", "from", "to", "value"), rows);
  }
}
