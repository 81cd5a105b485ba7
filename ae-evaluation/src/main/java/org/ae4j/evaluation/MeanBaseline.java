package org.ae4j.evaluation;

import java.util.Arrays;
import org.ae4j.evaluation.rows.Rows;

/** Reconstructs everything as the mean of the training data: a code of width 0. */
public final class MeanBaseline implements Baseline {
  private final double[] mean;

  private MeanBaseline(double[] mean) {
    this.mean = mean;
  }

  static MeanBaseline fit(float[][] training) {
    Rows.requireUsable("training data", training);
    return new MeanBaseline(Rows.mean(training));
  }

  @Override
  public String name() {
    return "training mean";
  }

  @Override
  public float[][] reconstruct(float[][] examples) {
    Rows.requireWidth("examples", examples, mean.length);
    float[] rounded = new float[mean.length];
    for (int j = 0; j < mean.length; j++) {
      rounded[j] = (float) mean[j];
    }
    float[][] reconstructions = new float[examples.length][];
    Arrays.setAll(reconstructions, i -> rounded.clone());
    return reconstructions;
  }
}
