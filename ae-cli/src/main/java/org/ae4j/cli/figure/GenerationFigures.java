package org.ae4j.cli.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.use.Generation;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.generation.CodePath;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.report.Figure;

/**
 * What models make: draws and ways between examples, and where they have a prior also great circles
 * between them, ways along numbers and variations. Without a prior, draws are from a mixture fitted
 * to codes.
 */
final class GenerationFigures implements ReportFigures {
  private static final int EXAMPLES = 2000;
  private static final int DRAWS = 100;
  private static final int UNCONDITIONAL_DRAWS = 40;
  private static final int ROWS = 4;
  private static final int NUMBERS = 8;
  private static final int STEPS = 10;
  private static final double REACH = 3;
  private static final int COMPONENTS = 10;

  /** Full covariances of wider codes take long to fit, and more examples than there are. */
  private static final int WIDEST_FITTED = 64;

  @Override
  public List<Figure> of(TrainedAutoencoder model, Dataset test) {
    Optional<ExampleForm> form = drawable(test);
    if (form.isEmpty() || test.size() < 2) {
      return List.of();
    }
    Generation generation = new Generation(model, 0);
    Dataset examples = test.head(EXAMPLES);
    return model.sampler().isPresent()
        ? withPrior(generation, examples, form.get())
        : withoutPrior(generation, examples, form.get());
  }

  private static int draws(Generation generation) {
    return Conditions.classes(generation.model()).isPresent() ? DRAWS : UNCONDITIONAL_DRAWS;
  }

  private static List<Figure> withoutPrior(
      Generation generation, Dataset examples, ExampleForm form) {
    List<Figure> figures = new ArrayList<>();
    boolean fitted =
        generation.model().codeShape().size() <= WIDEST_FITTED && examples.size() >= 2 * COMPONENTS;
    if (fitted) {
      figures.add(
          figure(
              "Draws",
              "New examples. The model has no prior, so their codes are drawn from a mixture of "
                  + COMPONENTS
                  + " normal distributions fitted to the codes of examples to judge on.",
              generation.fromMixture(examples, COMPONENTS, draws(generation), Optional.empty()),
              form));
    }
    figures.add(
        figure(
            "Interpolations",
            "From one example to another, along the straight line between their codes.",
            generation.between(examples, CodePath.LINEAR, ways(examples), STEPS),
            form));
    return figures;
  }

  private static List<Figure> withPrior(Generation generation, Dataset examples, ExampleForm form) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure(
            "Draws",
            "New examples from the prior.",
            generation.fromPrior(draws(generation), Optional.empty()),
            form));
    figures.add(
        figure(
            "Interpolations",
            "From one example to another, along a great circle of codes, and along the straight"
                + " line.",
            bothWays(generation, examples),
            form));
    figures.add(
        figure(
            "Traversals",
            "The first example, with one number of its code moving over three standard deviations.",
            generation.along(examples, numbers(generation), REACH, STEPS),
            form));
    if (generation.hasPosterior()) {
      figures.add(
          figure(
              "Variations",
              "Draws from the posteriors of examples.",
              generation.around(examples, Math.min(ROWS, examples.size()), STEPS, 1),
              form));
    }
    return figures;
  }

  private static int ways(Dataset examples) {
    return Math.min(ROWS, examples.size() / 2);
  }

  private static int numbers(Generation generation) {
    return (int) Math.min(NUMBERS, generation.model().codeShape().size());
  }

  /** Great circles and straight lines between the same examples, one below the other. */
  private static Map<String, float[][]> bothWays(Generation generation, Dataset examples) {
    int ways = ways(examples);
    Map<String, float[][]> circles = generation.between(examples, CodePath.SPHERICAL, ways, STEPS);
    Map<String, float[][]> lines = generation.between(examples, CodePath.LINEAR, ways, STEPS);
    Map<String, float[][]> both = new LinkedHashMap<>();
    circles.forEach(
        (caption, way) -> {
          both.put(caption + "\ngreat circle", way);
          both.put(caption + "\nstraight line", lines.get(caption));
        });
    return both;
  }

  private static Figure figure(
      String title, String caption, Map<String, float[][]> rows, ExampleForm form) {
    return new Figure(title, caption, Picture.captioned(form, rows));
  }

  /** Not every shape can be drawn. */
  private static Optional<ExampleForm> drawable(Dataset test) {
    try {
      return Optional.of(ExampleForm.of(test.shape()));
    } catch (ConfigurationException e) {
      return Optional.empty();
    }
  }
}
