package org.ae4j.cli.figure;

import java.util.List;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.report.Figure;

/** Pictures that only some kinds of models have, such as filters. */
public interface ReportFigures {
  /** All of them, in the order of a report. A new kind adds one line. */
  List<ReportFigures> ALL =
      List.of(
          new ConvFigures(), new DenoisingFigures(), new SparseFigures(), new GenerationFigures());

  /**
   * Returns the pictures of a model; none where it is not of this kind.
   *
   * @param model takes and gives examples in their own units
   * @param test examples to judge on, in their own units
   */
  List<Figure> of(TrainedAutoencoder model, Dataset test);
}
