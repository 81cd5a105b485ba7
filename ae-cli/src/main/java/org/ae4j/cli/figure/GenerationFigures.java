package org.ae4j.cli.figure;

import java.util.ArrayList;
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

/** What models with a prior make: draws, ways between examples and along numbers, variations. */
final class GenerationFigures implements ReportFigures {
  private static final int EXAMPLES = 2000;
  private static final int DRAWS = 100;
  private static final int UNCONDITIONAL_DRAWS = 40;
  private static final int ROWS = 4;
  private static final int NUMBERS = 8;
  private static final int STEPS = 10;
  private static final double REACH = 3;

  @Override
  public List<Figure> of(TrainedAutoencoder model, Dataset test) {
    Optional<ExampleForm> form = drawable(test);
    if (model.sampler().isEmpty() || form.isEmpty() || test.size() < 2) {
      return List.of();
    }
    Generation generation = new Generation(model, 0);
    Dataset examples = test.head(EXAMPLES);
    int draws = Conditions.classes(model).isPresent() ? DRAWS : UNCONDITIONAL_DRAWS;
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure(
            "Draws",
            "New examples from the prior.",
            generation.fromPrior(draws, Optional.empty()),
            form.get()));
    figures.add(
        figure(
            "Interpolations",
            "From one example to another, along a great circle of codes.",
            generation.between(examples, CodePath.SPHERICAL, ROWS, STEPS),
            form.get()));
    figures.add(
        figure(
            "Traversals",
            "The first example, with one number of its code moving over three standard deviations.",
            generation.along(examples, NUMBERS, REACH, STEPS),
            form.get()));
    if (generation.hasPosterior()) {
      figures.add(
          figure(
              "Variations",
              "Draws from the posteriors of examples.",
              generation.around(examples, ROWS, STEPS, 1),
              form.get()));
    }
    return figures;
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
