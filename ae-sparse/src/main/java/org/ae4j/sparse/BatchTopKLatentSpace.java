package org.ae4j.sparse;

import java.util.stream.IntStream;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Rectified codes of which a batch keeps its largest numbers, {@code count} per example on average,
 * so that difficult examples may use more: Bussmann et al. (2024), <a
 * href="https://arxiv.org/abs/2412.06410">BatchTopK sparse autoencoders</a>, section 3.
 *
 * <p>Outside training an example is alone: it keeps what exceeds a threshold, the average over
 * training steps of the smallest positive number that was kept. Recent steps count more: the
 * average forgets at a rate of {@value #FORGETTING} per step.
 *
 * @param width numbers per code
 * @param count how many numbers an example keeps on average
 */
public record BatchTopKLatentSpace(int width, int count) implements LatentSpace {
  private static final double FORGETTING = 0.01;
  private static final double BEYOND_ANY_CODE = 1e30;

  public BatchTopKLatentSpace {
    Requirement.count("width", width);
    Requirement.countWithin("count", count, width);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Tensor all = features.relu();
    Tensor threshold = scope.state("threshold", Shape.scalar(), 0);
    Tensor steps = scope.state("steps", Shape.scalar(), 0);
    if (!scope.training()) {
      return Latent.of(all.mul(all.greaterThan(threshold)));
    }
    Tensor row = all.reshape(Shape.of(1, all.shape().size()));
    Tensor kept = Functions.topShare(row, (double) count / width).reshape(all.shape());
    Tensor code = all.mul(kept);
    Tensor active = code.step();
    Tensor rate = steps.add(1).pow(Tensor.constant(-1)).maximum(Tensor.constant(FORGETTING));
    Tensor change = smallest(code, active).sub(threshold).mul(rate);
    Tensor any = over(active);
    scope.update(threshold, threshold.add(change.mul(any)));
    scope.update(steps, steps.add(any));
    return Latent.of(code);
  }

  /** Returns the smallest active number of a batch; a huge one if there is none. */
  private static Tensor smallest(Tensor code, Tensor active) {
    Tensor silentAside = code.add(active.rsub(1).mul(BEYOND_ANY_CODE));
    return over(silentAside.negate()).negate();
  }

  private static Tensor over(Tensor all) {
    return all.max(IntStream.range(0, all.shape().rank()).toArray());
  }
}
