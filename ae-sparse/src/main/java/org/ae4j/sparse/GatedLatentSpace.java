package org.ae4j.sparse;

import java.util.Objects;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Codes whose features decide whether a number counts, while a scaled copy of them decides how
 * much; only the former pays, so that magnitudes do not shrink. Rajamanoharan et al. (2024), <a
 * href="https://arxiv.org/abs/2404.16014">Improving dictionary learning with gated sparse
 * autoencoders</a>, equations 6 to 8.
 *
 * <p>Magnitudes are {@code exp(log-scale)·features + bias} of features that contain the gate's
 * bias, which the paper leaves out of them. The functions are the same, with {@code bias +
 * exp(log-scale)·b} as the paper's bias of magnitudes where {@code b} is the gate's.
 *
 * <p>The gate has no derivative: train it with a {@link GatedObjective}. Weights: {@code log-scale}
 * and {@code bias} {@code [width]}, of the magnitudes; the encoder's own bias is the gate's.
 *
 * @param width numbers per code
 * @param penalty how much the sum of the gates' positive parts costs
 */
public record GatedLatentSpace(int width, Penalty penalty) implements LatentSpace, Taught {
  public GatedLatentSpace {
    Requirement.count("width", width);
    Objects.requireNonNull(penalty, "penalty");
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Objective objective() {
    return new GatedObjective(Objective.standard());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Shape each = Shape.of(width);
    Tensor logScale = scope.weight("log-scale", each, Initialiser.constant(0));
    Tensor bias = scope.weight("bias", each, Initialiser.constant(0));
    Tensor magnitude = features.mul(logScale.exp()).add(bias).relu();
    Tensor cost = features.relu().sumPerExample();
    return Latent.of(features.step().mul(magnitude), penalty.term("l1", cost, scope));
  }
}
