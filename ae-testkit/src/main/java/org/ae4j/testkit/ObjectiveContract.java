package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Component;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every objective keeps. */
public interface ObjectiveContract extends ComponentContract {
  /** Returns a new objective, described alike every time. */
  Objective objective();

  /** Returns an autoencoder that the objective can train; a tiny linear one if not said. */
  default Autoencoder autoencoder() {
    return Tiny.autoencoder();
  }

  /** Returns the shape of one example: {@code [5]} if not said. */
  default Shape example() {
    return Shape.of(5);
  }

  /** Returns whether finite differences can see the derivative; a straight-through one is not. */
  default boolean smooth() {
    return true;
  }

  @Override
  default Component component() {
    return objective();
  }

  private Model model(Phase phase) {
    return autoencoder().withObjective(objective()).model(example(), phase);
  }

  private List<Term> terms(Model model) {
    List<Term> all = new ArrayList<>(objective().terms(model));
    objective().opponents(model).forEach(opponent -> all.addAll(opponent.terms()));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("has finite terms under different names, in every phase")
  default void terms(Phase phase) {
    Model model = model(phase);
    List<Term> terms = terms(model);
    assertThat(objective().terms(model)).isNotEmpty();
    Workbench bench = Workbench.of(model.blueprint(), 4);
    for (Term term : terms) {
      for (double value : bench.evaluate(term.perExample())) {
        assertThat(value).as(term.name()).isFinite();
      }
    }
    List<String> names = objective().terms(model).stream().map(Term::name).toList();
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
  }

  @Test
  @DisplayName("has right derivatives towards the weights")
  default void derivatives() {
    Assumptions.assumeTrue(smooth(), "its derivative is an estimate");
    Model model = model(Phase.TRAINING);
    List<Term> terms = terms(model);
    Workbench bench = Workbench.of(model.blueprint(), 4);
    terms.forEach(term -> bench.check(term.perExample()).firstOrder());
  }

  @Test
  @DisplayName("is run by a compiled plan as its definition says, and so are its derivatives")
  default void compiled() {
    Model model = model(Phase.TRAINING);
    Workbench bench = Workbench.of(model.blueprint(), 4);
    terms(model).forEach(term -> bench.check(term.perExample()).compiled());
  }

  @Test
  @DisplayName("gives every opponent weights of its own")
  default void opponentsOwnWeights() {
    Model model = model(Phase.TRAINING);
    terms(model);
    for (Opponent opponent : objective().opponents(model)) {
      assertThat(model.blueprint().weights().keySet()).anyMatch(opponent::owns);
      assertThat(opponent.terms()).isNotEmpty();
    }
  }
}
