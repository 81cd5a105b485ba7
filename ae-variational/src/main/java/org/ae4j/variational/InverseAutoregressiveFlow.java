package org.ae4j.variational;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Steps {@code σ·z + (1 − σ)·m}. The network of a step is masked as in Germain et al. (2015), <a
 * href="https://arxiv.org/abs/1502.03509">MADE</a>, equations 8 and 9: every unit has a degree, a
 * hidden unit sees inputs up to its degree, an output sees hidden units below its own.
 */
record InverseAutoregressiveFlow(int steps, int hidden, int context) implements Flow {
  InverseAutoregressiveFlow {
    Setting.atLeast(1, "steps", steps);
    Setting.atLeast(1, "hidden", hidden);
    Setting.atLeast(1, "context", context);
  }

  @Override
  public long features(long width) {
    return context;
  }

  @Override
  public Flowed apply(Tensor z, Tensor features, Scope scope) {
    Flowed flowed = new Flowed(z, z.sum(1).mul(0));
    for (int step = 0; step < steps; step++) {
      flowed = step(flowed, features, step % 2 == 1, scope.child("step" + (step + 1)));
    }
    return flowed;
  }

  private Flowed step(Flowed before, Tensor features, boolean reversed, Scope scope) {
    Tensor z = before.z();
    long width = z.shape().extent(1);
    Tensor order = vector(width, i -> reversed ? width - i : i + 1);
    Tensor degrees = vector(hidden, i -> width == 1 ? 0 : 1 + i % (width - 1));
    Tensor seen = column(order).greaterThan(degrees).rsub(1);
    Tensor below = order.greaterThan(column(degrees));

    Tensor fromInputs = z.matmul(weight("inputs", width, hidden, scope).mul(seen));
    Tensor fromContext = features.matmul(weight("context", context, hidden, scope));
    Tensor signal = fromInputs.add(fromContext).add(bias("hiddenBias", hidden, 0, scope)).tanh();
    Tensor mean =
        signal
            .matmul(weight("mean", hidden, width, scope).mul(below))
            .add(bias("meanBias", width, 0, scope));
    // σ starts near 1, so that the step starts near the identity.
    Tensor gate =
        signal
            .matmul(weight("gate", hidden, width, scope).mul(below))
            .add(bias("gateBias", width, 2, scope));
    Tensor kept = gate.sigmoid();
    Tensor logKept = gate.negate().softplus().negate();
    return new Flowed(
        kept.mul(z).add(kept.rsub(1).mul(mean)), before.logDeterminant().add(logKept.sum(1)));
  }

  private static Tensor weight(String name, long inputs, long outputs, Scope scope) {
    return scope.weight(name, Shape.of(inputs, outputs), Initialiser.glorotUniform());
  }

  private static Tensor bias(String name, long width, double start, Scope scope) {
    return scope.weight(name, Shape.of(width), Initialiser.constant(start));
  }

  private static Tensor vector(long length, LongToDoubleFunction element) {
    return Functions.concat(
        0,
        LongStream.range(0, length)
            .mapToObj(i -> Tensor.constant(element.applyAsDouble(i)).reshape(Shape.of(1)))
            .toList());
  }

  private static Tensor column(Tensor vector) {
    return vector.reshape(Shape.of(vector.shape().extent(0), 1));
  }
}
