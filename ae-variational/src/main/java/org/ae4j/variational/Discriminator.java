package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * A network that tells two kinds of codes apart: the second player of an adversarial objective.
 *
 * @param hidden widths of its hidden layers, leaky rectifiers; at least one
 */
public record Discriminator(List<Integer> hidden) implements Component {
  public Discriminator {
    hidden = List.copyOf(hidden);
    Setting.atLeast(1, "the number of hidden layers of the discriminator", hidden.size());
    hidden.forEach(width -> Setting.atLeast(1, "a hidden width of the discriminator", width));
  }

  /** Returns the one with these hidden layers. */
  public static Discriminator ofLayers(Integer... widths) {
    return new Discriminator(List.of(widths));
  }

  /**
   * Returns the log-odds that codes are of the first kind.
   *
   * @param codes shape {@code [rows, …code]}
   * @return shape {@code [rows]}
   */
  Tensor logOdds(Tensor codes, Scope scope) {
    Tensor signal = codes.flatten();
    int number = 1;
    for (int width : hidden) {
      LayerStyle style = LayerStyle.of(Activation.LEAKY_RELU);
      signal = DenseLayer.apply(signal, width, style, scope.child("layer" + number++));
    }
    LayerStyle last = LayerStyle.of(Activation.LINEAR);
    return DenseLayer.apply(signal, 1, last, scope.child("layer" + number)).sum(1);
  }

  /**
   * Returns the cross-entropy of telling codes apart, averaged over both kinds, in nats; log 2
   * where it can only guess.
   *
   * @param first codes of the first kind, shape {@code [rows, …code]}
   * @param second codes of the second kind, same shape
   * @return shape {@code [rows]}
   */
  Tensor cost(Tensor first, Tensor second, Scope scope) {
    Tensor missedFirst = logOdds(first, scope).negate().softplus();
    Tensor missedSecond = logOdds(second, scope).softplus();
    return missedFirst.add(missedSecond).mul(0.5);
  }
}
