package org.ae4j.sparse;

import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Rectified codes in which every unit keeps its largest activations of a batch, so that all units
 * learn and none is always active: Makhzani and Frey (2015), <a
 * href="https://arxiv.org/abs/1409.2752">Winner-take-all autoencoders</a>. With one code per
 * example this is lifetime sparsity, section 2. Where an encoder gives features at several places
 * of an example, every unit first keeps the largest of its places, spatial sparsity, and then the
 * largest of those over the batch: section 3. When the objective is measured or the model is used,
 * codes are rectified only.
 *
 * <p>Choosing among the examples of a batch makes them depend on one another; the trainer then
 * keeps the batch whole.
 *
 * @param width numbers per code and place
 * @param lifetime the share of a batch for which a unit stays active, above 0 and at most 1; 1 for
 *     spatial sparsity alone
 */
public record WinnerTakeAllLatentSpace(int width, double lifetime) implements LatentSpace {
  public WinnerTakeAllLatentSpace {
    Requirement.count("width", width);
    Requirement.positive("lifetime", lifetime);
    Requirement.part("lifetime", lifetime);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    Tensor all = features.relu();
    if (!scope.training()) {
      return Latent.of(all);
    }
    long places = all.shape().example().size() / width;
    Tensor byUnit = all.reshape(Shape.batchOf(places, width)).transpose(0, 2, 1);
    Tensor winners = byUnit.mul(Functions.topK(byUnit, 1));
    Tensor kept = winners.mul(lasting(winners.max(2)).reshape(Shape.batchOf(width, 1)));
    return Latent.of(kept.transpose(0, 2, 1).reshape(all.shape()));
  }

  /** Returns 1 where an example is among those for which a unit stays active. */
  private Tensor lasting(Tensor largest) {
    return lifetime == 1
        ? largest.step()
        : Functions.topShare(largest.transpose(1, 0), lifetime).transpose(1, 0);
  }
}
