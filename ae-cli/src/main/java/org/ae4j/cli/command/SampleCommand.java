package org.ae4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.cli.use.Generation;
import org.ae4j.cli.use.GenerationOptions;
import org.ae4j.cli.use.WritablePlace;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.WholeFile;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae sample}: makes new examples. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes new examples with a model: draws, ways between examples, ways along single numbers",
      "of a code, or variations of examples; row by row into a file, and as a picture."
    })
public final class SampleCommand implements Callable<Integer> {
  private static final int MOST_EXAMPLES = 10_000;

  @Parameters(paramLabel = "MODEL", description = "A file that ae train wrote.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where examples go: .csv, .npy, .npz, .idx, .gz of these, or a new folder.")
  private Path out;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Draw them as well, into a PNG file.")
  private Optional<Path> picture = Optional.empty();

  @Mixin private GenerationOptions generation;

  @Option(
      names = "--data",
      paramLabel = "NAME|FILE",
      description =
          "Examples to fit codes of, to join or to vary; draws from a prior need none. Default:"
              + " mnist:test.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Names all random numbers. Default: 0.")
  private long seed;

  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Format format = Format.of(out);
    WritablePlace.require(out);
    picture.ifPresent(WritablePlace::require);
    try (TrainedAutoencoder model = TrainedAutoencoder.of(ModelFile.read(file))) {
      requireReader(model);
      int[] shape = extents(model);
      Map<String, float[][]> rows = generation.rows(new Generation(model, seed), this::examples);
      float[][] all = rows.values().stream().flatMap(Arrays::stream).toArray(float[][]::new);
      format.write(Dataset.of("samples", all, shape), out);
      picture.ifPresent(place -> draw(rows, shape, place));
      spec.commandLine().getOut().printf("%s: %,d × %s%n", out, all.length, Arrays.toString(shape));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private void requireReader(TrainedAutoencoder model) {
    if (data.isPresent() && !generation.readsData(model)) {
      throw new ConfigurationException(
          "draws from the prior read no --data; leave it out, or fit codes with --from gaussian or"
              + " --from mixture");
    }
  }

  private Dataset examples() {
    return reading.open(data.orElse("mnist:test")).train().head(MOST_EXAMPLES);
  }

  private static int[] extents(TrainedAutoencoder model) {
    long[] extents = model.snapshot().example().extents();
    return Arrays.stream(extents).mapToInt(Math::toIntExact).toArray();
  }

  private static void draw(Map<String, float[][]> rows, int[] shape, Path place) {
    byte[] png = Picture.captioned(ExampleForm.of(shape), rows).png();
    try {
      WholeFile.write(place, stream -> stream.write(png));
    } catch (IOException e) {
      throw new DataException("cannot write " + place + " (" + e + "); name another place", e);
    }
  }
}
