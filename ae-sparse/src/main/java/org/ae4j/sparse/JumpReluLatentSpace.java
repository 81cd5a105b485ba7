package org.ae4j.sparse;

import java.util.Objects;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Codes of which each number counts only above a learned threshold of its own, and which pay for
 * how many count: Rajamanoharan et al. (2024), <a href="https://arxiv.org/abs/2407.14435">Jumping
 * ahead: improving reconstruction fidelity with JumpReLU sparse autoencoders</a>, section 3.
 *
 * <p>Thresholds learn through straight-through estimators from numbers near them, within half a
 * bandwidth; scale data to about unit length or choose the bandwidth to suit. The weights {@code
 * log-threshold} {@code [width]} are logarithms, so that thresholds stay positive.
 *
 * @param width numbers per code
 * @param threshold where every threshold starts, finite and positive
 * @param bandwidth of the estimators, finite and positive
 * @param penalty how much a number that counts costs
 */
public record JumpReluLatentSpace(int width, double threshold, double bandwidth, Penalty penalty)
    implements LatentSpace {
  public JumpReluLatentSpace {
    Requirement.count("width", width);
    Requirement.positive("threshold", threshold);
    Requirement.positive("bandwidth", bandwidth);
    Objects.requireNonNull(penalty, "penalty");
  }

  /** Returns the paper's: thresholds start at 0.001, which is the bandwidth as well. */
  public static JumpReluLatentSpace of(int width, Penalty penalty) {
    return new JumpReluLatentSpace(width, 0.001, 0.001, penalty);
  }

  /** Returns the same with other thresholds to start from. */
  public JumpReluLatentSpace withThreshold(double other) {
    return new JumpReluLatentSpace(width, other, bandwidth, penalty);
  }

  /** Returns the same with another bandwidth. */
  public JumpReluLatentSpace withBandwidth(double other) {
    return new JumpReluLatentSpace(width, threshold, other, penalty);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Initialiser start = Initialiser.constant(Math.log(threshold));
    Tensor logThreshold = scope.weight("log-threshold", Shape.of(width), start);
    Tensor thresholds = logThreshold.exp().broadcast(features.shape());
    JumpRelu jump = new JumpRelu(features.relu(), thresholds, bandwidth);
    return Latent.of(jump.values(), penalty.term("l0", jump.counted().sumPerExample(), scope));
  }
}
