package org.ae4j.cli.data;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.FittedScaler;
import org.ae4j.data.OverlappingPatches;
import org.ae4j.data.Scaler;
import org.ae4j.data.Windows;
import picocli.CommandLine.Option;

/** How a long series or large pictures become examples. */
public final class CuttingOptions {
  @Option(
      names = "--window",
      paramLabel = "POINTS",
      description = "Cut a series, whose rows are points in time, into windows of this length.")
  private Optional<Integer> window = Optional.empty();

  @Option(
      names = "--patch",
      paramLabel = "PIXELS",
      description = "Cut pictures into squares of this size.")
  private Optional<Integer> patch = Optional.empty();

  @Option(
      names = "--hop",
      paramLabel = "PLACES",
      description =
          "From one window or square to the next. Default: as far as they reach, so that they do"
              + " not overlap.")
  private Optional<Integer> hop = Optional.empty();

  /**
   * Returns what to learn from and what to judge on. A series is divided in time, its end to judge
   * on, and pictures as wholes, before they are cut: no point lies in both parts.
   *
   * @param testPart the part to put aside where none is published
   */
  public TrainingData cut(DataParts parts, double testPart, long seed) {
    requireOne();
    if (window.isPresent()) {
      Windows windows = Windows.of(window.get(), hop.orElse(window.get()));
      return cut(inTime(parts, testPart), windows::slide);
    }
    TrainingData whole = TrainingData.of(parts, testPart, seed);
    return patch.isPresent() ? cut(whole, images -> patches(images).cut(images)) : whole;
  }

  /** Returns how the examples are scaled: by channels where they are pieces of something. */
  public FittedScaler fit(Scaler scaler, Dataset train) {
    return window.isPresent() || patch.isPresent() ? scaler.fitChannels(train) : scaler.fit(train);
  }

  private void requireOne() {
    if (window.isPresent() && patch.isPresent()) {
      throw new ConfigurationException("--window is for series and --patch for pictures; use one");
    }
    if (hop.isPresent() && window.isEmpty() && patch.isEmpty()) {
      throw new ConfigurationException("--hop needs --window or --patch");
    }
  }

  private static TrainingData cut(TrainingData whole, UnaryOperator<Dataset> cutting) {
    Dataset train = cutting.apply(whole.train());
    return new TrainingData(train, whole.unseen() ? cutting.apply(whole.test()) : train, true);
  }

  private OverlappingPatches patches(Dataset images) {
    int[] shape = images.shape();
    int channels = shape.length == 3 ? shape[2] : 1;
    return new OverlappingPatches(
        Shape.of(patch.orElseThrow(), patch.get(), channels), hop.orElse(patch.get()));
  }

  private static TrainingData inTime(DataParts parts, double testPart) {
    Dataset series = parts.train();
    int kept = (int) Math.round((1 - testPart) * series.size());
    if (parts.test().isPresent() || kept == series.size()) {
      return new TrainingData(series, parts.test().orElse(series), false);
    }
    if (kept < 1) {
      throw new ConfigurationException("--test must be from 0 to below 1, but was " + testPart);
    }
    return new TrainingData(
        series.head(kept), series.subset(IntStream.range(kept, series.size()).toArray()), false);
  }
}
