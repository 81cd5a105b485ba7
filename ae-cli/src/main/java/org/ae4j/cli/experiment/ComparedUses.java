package org.ae4j.cli.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ae4j.cli.measure.UsualDamage;
import org.ae4j.core.Corruption;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.use.Damaging;
import org.ae4j.evaluation.use.Denoising;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.Uses;

/** The uses that {@code ae compare} measures: all of them, with the classical filters at hand. */
final class ComparedUses {
  private ComparedUses() {}

  static List<Use> all() {
    return all(Map.of(), List.of());
  }

  /**
   * Returns the same; where variants were trained on damage, all are tried on each kind of it, and
   * on the usual kinds that suit the data.
   *
   * @param trained the damage that variants were trained on, by name
   * @param shapes the extents of the examples of the data sets
   */
  static List<Use> all(Map<String, Corruption> trained, List<int[]> shapes) {
    Denoising denoising =
        new Denoising().beside(Baselines.filter("median filter", ComparedUses::median));
    for (Map.Entry<String, Damaging> damage : damages(trained, shapes).entrySet()) {
      denoising = denoising.under(damage.getKey(), damage.getValue());
    }
    return Uses.all(denoising);
  }

  private static Map<String, Damaging> damages(
      Map<String, Corruption> trained, List<int[]> shapes) {
    Map<String, Damaging> damages = new LinkedHashMap<>();
    if (trained.isEmpty()) {
      return damages;
    }
    trained.forEach(
        (name, corruption) -> damages.put(name, (clean, seed) -> copy(corruption, clean, seed)));
    for (int[] shape : shapes) {
      UsualDamage.of(shape, 1)
          .forEach(
              (name, corruption) -> {
                if (!trained.containsValue(corruption)) {
                  damages.putIfAbsent(name, usual(name));
                }
              });
    }
    return damages;
  }

  private static Damaging usual(String name) {
    return (clean, seed) -> {
      double deviation = UsualDamage.deviation(clean.toArray());
      Corruption kind = UsualDamage.of(clean.shape(), deviation).get(name);
      return Optional.ofNullable(kind).flatMap(found -> copy(found, clean, seed));
    };
  }

  /** Damage of images does nothing to tables. */
  private static Optional<float[][]> copy(Corruption corruption, Dataset clean, long seed) {
    try {
      return Optional.of(CorruptedCopy.of(corruption, clean.samples(), seed).toArray());
    } catch (ShapeException unsuitable) {
      return Optional.empty();
    }
  }

  /** Of squares of 3×3 pixels; what is no image has none. */
  private static Optional<UnaryOperator<float[][]>> median(Shape example) {
    return example.rank() == 2 || example.rank() == 3
        ? Optional.of(Filters.median(example, 1)::apply)
        : Optional.empty();
  }
}
