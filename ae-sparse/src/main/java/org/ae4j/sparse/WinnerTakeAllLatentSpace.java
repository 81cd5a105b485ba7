package org.ae4j.sparse;

import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Rectified codes in which every unit keeps its largest activations of a batch, so that all units
 * learn and none is always active: the fully connected winner-take-all autoencoder of Makhzani and
 * Frey (2015), <a href="https://arxiv.org/abs/1409.2752">Winner-take-all autoencoders</a>, section
 * 2. When the objective is measured or the model is used, codes are rectified only.
 *
 * <p>Choosing among the examples of a batch makes them depend on one another; the trainer then
 * keeps the batch whole.
 *
 * @param width numbers per code
 * @param lifetime the share of a batch for which a unit stays active, above 0 and at most 1
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
    if (all.shape().rank() != 2) {
      throw new ShapeException(
          "lifetime sparsity needs features [batch, width], but was given "
              + all.shape()
              + "; let the encoder end in one code per example");
    }
    Tensor winners = Functions.topShare(all.transpose(1, 0), lifetime).transpose(1, 0);
    return Latent.of(all.mul(winners));
  }
}
