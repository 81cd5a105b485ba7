package org.ae4j.evaluation.report;

import java.util.List;
import java.util.OptionalDouble;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.Score;

/** The scores, one method per line; {@code low} and {@code high} end the 95 % interval. */
final class ResultsTable {
  private static final List<String> HEADER =
      List.of(
          "method",
          "examples",
          "squared_error",
          "squared_error_half_width",
          "squared_error_low",
          "squared_error_high",
          "saved_by_model",
          "explained_variance",
          "cross_entropy",
          "cross_entropy_half_width",
          "cross_entropy_low",
          "cross_entropy_high",
          "cross_entropy_floor");

  private ResultsTable() {}

  static Table of(ReportContent content) {
    Score model = content.model();
    return new Table(HEADER, content.scores().stream().map(score -> line(model, score)).toList());
  }

  private static List<String> line(Score model, Score score) {
    Estimate error = score.squaredError();
    OptionalDouble saving = score == model ? OptionalDouble.empty() : model.saving(score);
    return List.of(
        score.method(),
        Integer.toString(error.count()),
        Table.cell(error.mean()),
        Table.cell(error.halfWidth()),
        Table.cell(error.low()),
        Table.cell(error.high()),
        Table.cell(saving),
        Table.cell(score.explainedVariance()),
        Table.cell(score.crossEntropy().map(Estimate::mean)),
        Table.cell(score.crossEntropy().map(Estimate::halfWidth)),
        Table.cell(score.crossEntropy().map(Estimate::low)),
        Table.cell(score.crossEntropy().map(Estimate::high)),
        Table.cell(score.crossEntropyFloor().map(Estimate::mean)));
  }
}
