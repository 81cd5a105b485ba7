package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ae4j.core.Component;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every latent space keeps. */
public interface LatentSpaceContract extends PartContract, ComponentContract {
  /** Returns a new latent space, described alike every time. */
  LatentSpace latentSpace();

  @Override
  default Component component() {
    return latentSpace();
  }

  @Override
  default Shape input() {
    return latentSpace().features();
  }

  @Override
  default Tensor apply(Tensor input, Scope scope) {
    return latent(input, scope).code();
  }

  private Latent latent(Tensor features, Scope scope) {
    return latentSpace().latent(features, scope.child("latent"));
  }

  private static List<Tensor> everything(Latent latent) {
    List<Tensor> all = new ArrayList<>(List.of(latent.code()));
    latent.penalties().forEach(term -> all.add(term.perExample()));
    latent.logRatio().ifPresent(all::add);
    return all;
  }

  /** Weights may serve the penalties or densities alone. */
  @Override
  @Test
  @DisplayName("uses the same weights when it is built again, and all of them")
  default void weightsAreShared() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Latent first = latent(bench.data("first", input()), bench.scope());
    Set<String> weights = Set.copyOf(bench.blueprint().weights().keySet());
    latent(bench.data("second", input()), bench.scope());
    assertThat(bench.blueprint().weights().keySet()).isEqualTo(weights);
    List<Tensor> used = Topology.sorted(everything(first));
    bench.blueprint().weights().forEach((path, w) -> assertThat(used).as(path).contains(w.leaf()));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("has finite penalties and densities with right derivatives, one per example")
  default void penalties(Phase phase) {
    Workbench bench = Workbench.of(phase, 3);
    Latent latent = latent(bench.data("features", input()), bench.scope());
    assertThat(latent.code().shape().extent(0)).isEqualTo(Shape.BATCH);
    latent.logRatio().ifPresent(r -> assertThat(r.shape()).isEqualTo(Shape.batchOf()));
    for (Tensor result : everything(latent)) {
      for (double value : bench.evaluate(result)) {
        assertThat(value).isFinite();
      }
    }
    everything(latent).forEach(result -> bench.check(result).compiled());
    Assumptions.assumeTrue(smooth(), "its derivative is an estimate");
    everything(latent).forEach(result -> bench.check(result).firstOrder());
  }

  @Test
  @DisplayName("names every penalty differently")
  default void penaltyNames() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Latent latent = latent(bench.data("features", input()), bench.scope());
    List<String> names = latent.penalties().stream().map(Term::name).toList();
    assertThat(new HashSet<>(names)).hasSameSizeAs(names).doesNotContain("reconstruction");
  }

  @Test
  @DisplayName("draws nothing at random when the model is in use")
  default void certainInUse() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 3);
    Tensor code = apply(bench.data("features", input()), bench.scope());
    List<Tensor> used = Topology.sorted(List.of(code));
    bench.blueprint().noises().values().forEach(n -> assertThat(used).doesNotContain(n.leaf()));
    assertThat(bench.blueprint().updates()).isEmpty();
  }
}
