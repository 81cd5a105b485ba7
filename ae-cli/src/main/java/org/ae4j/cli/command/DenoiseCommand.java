package org.ae4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.cli.use.RestorationScores;
import org.ae4j.cli.use.Scene;
import org.ae4j.cli.use.Scenes;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae denoise}: clears pictures and signals of any size. */
@Command(
    name = "denoise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Clears pictures or signals of any size with a model of smaller ones, patch by patch.",
      "Train one first:  ae train --corrupt gaussian-noise:0.5,clip"
    })
public final class DenoiseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MODEL", description = "A file that ae train wrote.")
  private Path model;

  @Parameters(
      index = "1",
      paramLabel = "INPUT",
      description =
          "A picture, a folder of pictures of any sizes, a table whose rows are points in time, or"
              + " examples as the model takes them.")
  private String input;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where results go: .png for a picture, a new folder for a folder, or a table.")
  private Path out;

  @Option(
      names = "--clean",
      paramLabel = "INPUT",
      description =
          "The same undamaged, to measure how near the results are, beside classical filters.")
  private Optional<String> clean = Optional.empty();

  @Option(
      names = "--hop",
      paramLabel = "PIXELS",
      description =
          "From one patch to the next. Default: half a patch; fewer is smoother and slower.")
  private Optional<Integer> hop = Optional.empty();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (TrainedAutoencoder fitted = TrainedAutoencoder.of(ModelFile.read(model))) {
      Shape example = fitted.snapshot().example();
      Scenes damaged = Scenes.open(input, example, reading);
      damaged.requireWritable(out);
      Optional<Scenes> undamaged = clean.map(name -> Scenes.open(name, example, reading));
      Optional<RestorationScores> scores = undamaged.map(scenes -> scores(scenes, damaged));
      int step = hop.orElse(usualHop(damaged.patch()));
      if (step < 1) {
        throw new ConfigurationException("--hop must be at least 1, but was " + step);
      }
      List<Scene> restored =
          damaged.all().stream()
              .map(scene -> scene.restored(fitted, damaged.patch(), step))
              .toList();
      damaged.write(restored, out);
      print(damaged, scores.map(measured -> measured(measured, damaged, restored)));
    }
    return 0;
  }

  private static int usualHop(Shape patch) {
    long height = patch.extent(0);
    long width = patch.extent(1);
    return Math.toIntExact(Math.max(1, (height == 1 ? width : Math.min(height, width)) / 2));
  }

  /** Refuses what cannot be compared before anything is restored. */
  private RestorationScores scores(Scenes undamaged, Scenes damaged) {
    if (!undamaged.names().equals(damaged.names())) {
      throw new DataException(
          "--clean has %s but %s has %s; each needs its clean version, under the same name"
              .formatted(undamaged.names(), input, damaged.names()));
    }
    List<Scene> clean = undamaged.all();
    return new RestorationScores(clean, damaged.all(), damaged.range(clean));
  }

  private static List<RestorationScores.Score> measured(
      RestorationScores scores, Scenes damaged, List<Scene> restored) {
    List<RestorationScores.Score> all = new ArrayList<>();
    all.add(scores.of("damaged", damaged.all()));
    all.add(scores.of("model", restored));
    if (damaged.spatial()) {
      all.addAll(scores.classical());
    }
    return all;
  }

  private void print(Scenes damaged, Optional<List<RestorationScores.Score>> scores) {
    String text =
        json
            ? forPrograms(damaged, scores)
            : "%s: %,d restored%n%s"
                .formatted(out, damaged.all().size(), scores.map(this::table).orElse(""))
                .stripTrailing();
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  private String table(List<RestorationScores.Score> scores) {
    StringBuilder text = new StringBuilder("%-16s %8s %8s%n".formatted("", "PSNR dB", "SSIM"));
    for (RestorationScores.Score score : scores) {
      String similarity =
          score.similarity().isPresent() ? "%.4f".formatted(score.similarity().getAsDouble()) : "-";
      String psnr = score.exact() ? "exact" : "%.2f".formatted(score.psnr());
      text.append("%-16s %8s %8s%n".formatted(score.method(), psnr, similarity));
    }
    if (scores.size() > 2) {
      text.append(
          "Filters have the setting that suits these scenes best; wiener is fitted to them.");
    }
    return text.toString();
  }

  private String forPrograms(Scenes damaged, Optional<List<RestorationScores.Score>> scores) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("out", out.toString());
    result.put("restored", damaged.all().size());
    scores.ifPresent(
        all ->
            result.put("scores", all.stream().map(RestorationScores.Score::forPrograms).toList()));
    return Json.of(result);
  }
}
