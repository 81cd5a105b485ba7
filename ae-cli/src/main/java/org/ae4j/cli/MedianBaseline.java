package org.ae4j.cli;

import java.util.Optional;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.denoising.classical.Filter;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** The median of the 3 × 3 pixels around every pixel; of what is no image it restores nothing. */
record MedianBaseline() implements Method {
  private static final int RADIUS = 1;
  private static final int IMAGE_AXES = 3;

  @Override
  public String name() {
    return "median filter";
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    Shape shape = training.head(1).samples().example();
    return new FittedFilter(
        shape.rank() == IMAGE_AXES ? Optional.of(Filters.median(shape, RADIUS)) : Optional.empty());
  }

  @Override
  public boolean random() {
    return false;
  }

  private record FittedFilter(Optional<Filter> filter) implements Fitted {
    @Override
    public Optional<float[][]> reconstruct(float[][] examples) {
      return filter.map(median -> median.apply(examples));
    }

    @Override
    public void close() {}
  }
}
