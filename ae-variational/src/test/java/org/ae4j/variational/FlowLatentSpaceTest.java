package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.GenerativeLatentSpaceContract;
import org.ae4j.testkit.Workbench;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A flow posterior")
class FlowLatentSpaceTest {
  private static final int WIDTH = 3;

  @Nested
  @DisplayName("of planar steps")
  class Planar implements GenerativeLatentSpaceContract {
    @Override
    public GenerativeLatentSpace latentSpace() {
      return new FlowLatentSpace(2, Flow.planar(2));
    }
  }

  @Nested
  @DisplayName("of inverse autoregressive steps")
  class InverseAutoregressive implements GenerativeLatentSpaceContract {
    @Override
    public GenerativeLatentSpace latentSpace() {
      return new FlowLatentSpace(2, Flow.inverseAutoregressive(2, 4, 3));
    }
  }

  static Stream<Flow> flows() {
    return Stream.of(
        Flow.planar(1),
        Flow.planar(4),
        Flow.inverseAutoregressive(1, 7, 2),
        Flow.inverseAutoregressive(3, 7, 2));
  }

  /** A flow at a place, one example. */
  private static final class Steered {
    final Workbench bench = Workbench.of(Phase.TRAINING, 1);
    final Tensor z;
    final Flow.Flowed flowed;

    Steered(Flow flow, double extent) {
      z = bench.data("z", Shape.of(WIDTH), -2, 2);
      Tensor context = bench.data("context", Shape.of(flow.features(WIDTH)), -extent, extent);
      flowed = flow.apply(z, context, bench.scope());
    }

    /** Returns the matrix of derivatives by central differences. */
    double[][] jacobian() {
      double step = 1e-5;
      double[] place = bench.elements(z);
      double[][] columns = new double[WIDTH][];
      for (int i = 0; i < WIDTH; i++) {
        double[] above = moved(place, i, step);
        double[] below = moved(place, i, -step);
        columns[i] = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
          columns[i][j] = (above[j] - below[j]) / (2 * step);
        }
      }
      bench.set(z, place);
      return columns;
    }

    private double[] moved(double[] place, int element, double by) {
      double[] changed = place.clone();
      changed[element] += by;
      bench.set(z, changed);
      return bench.evaluate(flowed.z());
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("reports the determinant that finite differences find")
  void determinant(Flow flow) {
    for (double extent : new double[] {0.3, 1, 3}) {
      Steered steered = new Steered(flow, extent);
      double found = steered.bench.evaluate(steered.flowed.logDeterminant())[0];
      double determinant =
          new LUDecomposition(new Array2DRowRealMatrix(steered.jacobian())).getDeterminant();
      assertThat(found).isEqualTo(Math.log(determinant), within(1e-6));
    }
  }

  @Test
  @DisplayName("a number of an autoregressive step depends on those before it alone")
  void triangular() {
    double[][] jacobian = new Steered(Flow.inverseAutoregressive(1, 7, 2), 1).jacobian();
    for (int from = 0; from < WIDTH; from++) {
      for (int to = 0; to < WIDTH; to++) {
        if (to < from) {
          assertThat(jacobian[from][to]).isEqualTo(0, within(1e-12));
        } else {
          assertThat(jacobian[from][to]).isNotZero();
        }
      }
    }
  }

  @Test
  @DisplayName("a planar step stays invertible where u and w point in opposite directions")
  void invertible() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor z = bench.given("z", Shape.of(2), 0, 0);
    Tensor context = bench.given("context", Shape.of(5), -5, -5, 2, 2, 0);
    Flow.Flowed flowed = Flow.planar(1).apply(z, context, bench.scope());
    assertThat(bench.evaluate(flowed.logDeterminant())[0]).isFinite().isNegative();
    bench.set(context, new double[5]);
    assertThat(bench.evaluate(flowed.logDeterminant())[0]).isEqualTo(0, within(1e-12));
    assertThat(bench.evaluate(flowed.z())).containsExactly(0, 0);
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("its divergence is not negative and equals minus the log-ratio, in the mean")
  void divergence(Flow flow) {
    int draws = 4000;
    FlowLatentSpace latentSpace = new FlowLatentSpace(WIDTH, flow);
    Workbench bench = Workbench.of(Phase.TRAINING, draws);
    Tensor features = bench.data("features", latentSpace.features());
    int width = Math.toIntExact(latentSpace.features().size());
    double[] first = Arrays.copyOf(bench.elements(features), width);
    double[] rows = new double[draws * width];
    Arrays.setAll(rows, i -> first[i % width]);
    bench.set(features, rows);
    Latent latent = latentSpace.latent(features, bench.scope());
    Statistic kl = Statistic.of(bench.evaluate(latent.penalties().get(0).perExample()));
    Statistic ratio = Statistic.of(bench.evaluate(latent.logRatio().orElseThrow()));
    double error = Math.hypot(kl.standardError(), ratio.standardError());
    assertThat(kl.mean()).isEqualTo(-ratio.mean(), within(4 * error)).isPositive();
  }

  @Test
  @DisplayName("with steps that do nothing it is the Gaussian posterior")
  void gaussian() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    FlowLatentSpace flow = new FlowLatentSpace(2, Flow.planar(1));
    Tensor features = bench.given("features", flow.features(), 1, 2, 0.1, -0.2, 0, 0, 0, 0, 0);
    Latent bent = flow.latent(features, bench.scope());
    double[] code = bench.evaluate(bent.code());
    Tensor own = bench.given("own", Shape.of(4), 1, 2, 0.1, -0.2);
    DiagonalGaussian posterior = DiagonalGaussian.of(own, 2);
    Tensor place = bench.given("place", Shape.of(2), code);
    double expected =
        sum(bench.evaluate(DiagonalGaussian.standardLogDensity(place)))
            - sum(bench.evaluate(posterior.logDensity(place)));
    assertThat(bench.evaluate(bent.logRatio().orElseThrow())[0]).isEqualTo(expected, within(1e-12));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @Test
  @DisplayName("refuses features with positions and steps that are none")
  void refuses() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    FlowLatentSpace flow = new FlowLatentSpace(2, Flow.planar(1));
    Tensor positions = bench.data("features", Shape.of(2, 9));
    assertThatThrownBy(() -> flow.latent(positions, bench.scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("vectors");
    for (var wrong :
        List.<Runnable>of(() -> Flow.planar(0), () -> new FlowLatentSpace(0, Flow.planar(1)))) {
      assertThatThrownBy(wrong::run).isInstanceOf(ConfigurationException.class);
    }
  }
}
