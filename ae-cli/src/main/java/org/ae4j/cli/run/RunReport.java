package org.ae4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.figure.ReportFigures;
import org.ae4j.cli.measure.CodeMeasures;
import org.ae4j.cli.measure.TestErrors;
import org.ae4j.conv.Conv;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.report.Figure;
import org.ae4j.evaluation.report.Report;
import org.ae4j.evaluation.report.ReportContent;

/**
 * What a run's report shows.
 *
 * @param title what was done
 * @param settings what the user chose or left, by name
 * @param command what to type to get the same again
 * @param test the examples that pictures are made of
 * @param errors the table of test errors
 */
record RunReport(
    String title, Map<String, String> settings, String command, Dataset test, TestErrors errors) {
  private static final int SHOWN_EXAMPLES = 20;
  private static final int SHOWN_CODES = 3000;

  /** Writes the report of a model, and its tables, into a folder. */
  void write(TrainedAutoencoder model, RunFolder folder) {
    ReportContent content =
        new ReportContent(
            title,
            settings,
            (Conv.summary(model) + System.lineSeparator() + model.summary()).strip(),
            model.history(),
            CodeMeasures.withoutLikelihood(model, test),
            errors.all(),
            figures(model),
            command);
    Report.write(content, folder.path());
  }

  private List<Figure> figures(TrainedAutoencoder model) {
    List<Figure> figures = new ArrayList<>();
    if (!model.history().epochs().isEmpty()) {
      figures.add(
          new Figure(
              "Training",
              "The loss after each epoch, averaged over examples.",
              Picture.lossCurves(model.history())));
    }
    drawable()
        .ifPresent(
            form ->
                figures.add(
                    new Figure(
                        "Reconstructions",
                        "Examples to judge on, and what the model makes of them.",
                        reconstructions(form, model))));
    figures.add(
        new Figure(
            "Latent space",
            "Codes of examples to judge on, in the two directions in which they differ most.",
            latentMap(model)));
    ReportFigures.ALL.forEach(kind -> figures.addAll(kind.of(model, test)));
    figures.add(
        new Figure(
            "Errors",
            "How squared errors, after scaling, are distributed over examples.",
            Picture.errorHistogram(errors.perExample())));
    return figures;
  }

  /** Not every shape can be drawn; a report without pictures is better than none. */
  private Optional<ExampleForm> drawable() {
    try {
      return Optional.of(ExampleForm.of(test.shape()));
    } catch (ConfigurationException e) {
      return Optional.empty();
    }
  }

  private Picture reconstructions(ExampleForm form, TrainedAutoencoder model) {
    Dataset shown = test.head(SHOWN_EXAMPLES);
    return Picture.reconstructions(
        form, shown.toArray(), model.reconstruct(Conditions.of(shown, model)));
  }

  private Picture latentMap(TrainedAutoencoder model) {
    Dataset shown = test.head(SHOWN_CODES);
    float[][] codes = model.encode(Conditions.of(shown, model));
    return shown.hasLabels()
        ? Picture.latentMap(codes, shown.labels(), shown.labelNames())
        : Picture.latentMap(codes);
  }
}
