package org.ae4j.evaluation.use;

import java.util.Objects;
import org.ae4j.core.DataException;
import org.ae4j.data.Dataset;

/**
 * What detectors learn from and what they are judged on.
 *
 * @param normal normal examples only
 * @param test examples of both kinds
 * @param anomalous which of them are anomalies
 */
public record AnomalyTask(Dataset normal, Dataset test, boolean[] anomalous) {
  public AnomalyTask {
    Objects.requireNonNull(normal, "normal");
    anomalous = anomalous.clone();
    if (anomalous.length != test.size()) {
      throw new DataException(
          "there are %d test examples but %d marks".formatted(test.size(), anomalous.length));
    }
  }

  @Override
  public boolean[] anomalous() {
    return anomalous.clone();
  }
}
