package org.ae4j.cli.use;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model file, the examples it works on and the file it writes. */
public final class ModelUse {
  @Parameters(index = "0", paramLabel = "MODEL", description = "A file that ae train wrote.")
  private Path model;

  @Parameters(
      index = "1",
      paramLabel = "INPUT",
      description = "A file, a folder of pictures, or a published set, such as mnist:test.")
  private String input;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where results go: .csv, .npy, .npz, .idx, .gz of these, or a new folder.")
  private Path out;

  @Option(names = "--labels", description = "Keep the class labels of the input.")
  private boolean labels;

  @Mixin private ReadingOptions reading;

  /**
   * What is done with the examples.
   *
   * @param work the model's part of it
   * @param shape the shape of one result
   * @param keepsColumns whether results have the columns of the input
   */
  public record Task(
      BiFunction<TrainedAutoencoder, Samples, float[][]> work,
      Function<TrainedAutoencoder, Shape> shape,
      boolean keepsColumns) {}

  /**
   * Reads, works and writes; the file appears whole or not at all.
   *
   * @param stdout told what was written
   */
  public void run(PrintWriter stdout, Task task) {
    Format format = Format.of(out);
    WritablePlace.require(out);
    try (TrainedAutoencoder fitted = TrainedAutoencoder.of(ModelFile.read(model))) {
      Dataset examples = reading.open(input).train();
      float[][] results = task.work().apply(fitted, Conditions.of(examples, fitted));
      Shape shape = task.shape().apply(fitted);
      format.write(labelled(named(examples, results, shape, task.keepsColumns()), examples), out);
      stdout.printf("%s: %,d × %s%n", out, results.length, shape);
      stdout.flush();
    }
  }

  private static Dataset named(
      Dataset examples, float[][] results, Shape shape, boolean keepsColumns) {
    int[] extents = Arrays.stream(shape.extents()).mapToInt(Math::toIntExact).toArray();
    return keepsColumns
        ? examples.withValues(results).withShape(extents)
        : Dataset.of(examples.name(), results, extents);
  }

  private Dataset labelled(Dataset results, Dataset examples) {
    return labels && examples.hasLabels()
        ? results.withLabels(examples.labels(), examples.labelNames())
        : results.withoutLabels();
  }
}
