package org.ae4j.evaluation.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.Score;
import org.ae4j.evaluation.report.page.JtereportGenerated;
import org.ae4j.evaluation.report.page.Page;

/** Puts a report into words and fills the template with them. */
final class HtmlPage {
  private HtmlPage() {}

  /** Calls the translated template itself, so that no class is looked up by name. */
  static String of(ReportContent content) {
    var text = new StringOutput();
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(text), null, page(content));
    return text.toString();
  }

  private static Page page(ReportContent content) {
    Score model = content.model();
    return new Page(
        content.title(),
        Verdict.of(content),
        SettingsTable.of(content).rows(),
        content.description(),
        content.figures().stream().map(HtmlPage::plate).toList(),
        Stream.concat(
                Stream.of(line(model, OptionalDouble.empty())),
                content.baselines().stream().map(other -> line(other, model.saving(other))))
            .toList(),
        content.scores().stream().anyMatch(score -> score.crossEntropy().isPresent()),
        model.crossEntropyFloor().map(floor -> Readable.of(floor.mean())).orElse(""),
        content.command());
  }

  private static Page.Plate plate(Figure figure) {
    String png = Base64.getEncoder().encodeToString(figure.picture().png());
    String numbers = figure.numbers().map(Numbers::file).orElse("");
    return new Page.Plate(figure.title(), figure.caption(), png, numbers);
  }

  private static Page.Line line(Score score, OptionalDouble savedByModel) {
    return new Page.Line(
        score.method(),
        Readable.of(score.squaredError()),
        savedByModel.isPresent() ? Readable.percent(savedByModel.getAsDouble()) : "–",
        score.explainedVariance().isPresent()
            ? Readable.percent(score.explainedVariance().getAsDouble())
            : "–",
        readable(score.crossEntropy()));
  }

  private static String readable(Optional<Estimate> estimate) {
    return estimate.map(Readable::of).orElse("–");
  }
}
