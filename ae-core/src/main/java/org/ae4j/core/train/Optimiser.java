package org.ae4j.core.train;

import java.util.Map;
import org.ae4j.core.Component;
import org.ae4j.core.graph.Tensor;

/** How a gradient moves a weight. It writes graph, so one update of all weights is one fused pass. */
public interface Optimiser extends Component {
  /**
   * Returns the numbers that change from step to step, in double precision.
   *
   * @param step the step about to be taken, from 1
   * @param learningRate the learning rate of this step
   */
  Map<String, Double> coefficients(long step, double learningRate);

  /**
   * Returns the weight after the step.
   *
   * @param weight the weight before it; one of rank 2 or more is a matrix or filter, others are
   *     biases and scales
   * @param gradient the derivative of the total cost; same shape
   * @param memory what the optimiser keeps for this weight, and the step's coefficients
   * @return same shape
   */
  Tensor next(Tensor weight, Tensor gradient, Memory memory);

  /** What an optimiser keeps for one weight from step to step. */
  interface Memory {
    /** Returns the slot of a name, of the weight's shape, zero before the first step. */
    Tensor slot(String name);

    /** Says what a slot becomes after the step. */
    void update(Tensor slot, Tensor next);

    /** Returns a scalar that {@link Optimiser#coefficients} named. */
    Tensor coefficient(String name);
  }
}
