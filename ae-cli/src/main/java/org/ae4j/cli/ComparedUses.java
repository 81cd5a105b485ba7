package org.ae4j.cli;

import java.util.List;
import org.ae4j.evaluation.use.Denoising;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.Uses;

/** The uses that {@code ae compare} measures, denoising beside a median filter as well. */
final class ComparedUses {
  private ComparedUses() {}

  /** Returns all of them in the order of tables. */
  static List<Use> all() {
    return Uses.all().stream().map(ComparedUses::withMedian).toList();
  }

  private static Use withMedian(Use use) {
    return use instanceof Denoising denoising ? denoising.beside(new MedianBaseline()) : use;
  }
}
