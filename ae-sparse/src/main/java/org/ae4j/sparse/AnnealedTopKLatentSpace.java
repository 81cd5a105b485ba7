package org.ae4j.sparse;

import java.util.Objects;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.LinearRamp;

/**
 * Codes that keep many numbers at first and fewer and fewer, so that every unit learns something
 * before units have to compete: the schedule of Makhzani and Frey (2013), <a
 * href="https://arxiv.org/abs/1312.5663">k-sparse autoencoders</a>, section 4.2.1. How many are
 * kept falls in a straight line. When the objective is measured or the model is used, codes are the
 * target's.
 *
 * @param target what the codes are in the end
 * @param startCount how many are kept at first, from the target's count to its width
 * @param part when the end is reached, as a part of the run: above 0, at most 1
 */
public record AnnealedTopKLatentSpace(TopKLatentSpace target, int startCount, double part)
    implements LatentSpace {
  public AnnealedTopKLatentSpace {
    Objects.requireNonNull(target, "target");
    Requirement.countBetween("startCount", startCount, target.count(), target.width());
    Requirement.positive("part", part);
    Requirement.part("part", part);
  }

  @Override
  public Shape features() {
    return target.features();
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    if (!scope.training()) {
      return target.latent(features, scope);
    }
    Tensor all = target.activation().apply(features);
    var falling = new LinearRamp(startCount, target.count(), part);
    return Latent.of(all.mul(Functions.topK(all, scope.scheduled("count", falling))));
  }
}
