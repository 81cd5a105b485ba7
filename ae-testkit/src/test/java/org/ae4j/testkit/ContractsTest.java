package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.Component;
import org.ae4j.core.Corruption;
import org.ae4j.core.Decoder;
import org.ae4j.core.Distribution;
import org.ae4j.core.Encoder;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.model.ComponentRegistry;
import org.ae4j.core.model.Descriptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The contracts")
class ContractsTest {
  private static final Descriptions DESCRIPTIONS =
      new Descriptions(
          ComponentRegistry.standard()
              .with("tiny-encoder", TinyEncoder.class)
              .with("tiny-decoder", TinyDecoder.class));

  @Nested
  @DisplayName("hold for the tiny encoder")
  class OfEncoder implements EncoderContract {
    @Override
    public Encoder encoder() {
      return new TinyEncoder();
    }

    @Override
    public Descriptions descriptions() {
      return DESCRIPTIONS;
    }
  }

  @Nested
  @DisplayName("hold for the tiny decoder")
  class OfDecoder implements DecoderContract {
    @Override
    public Decoder decoder() {
      return new TinyDecoder();
    }

    @Override
    public Descriptions descriptions() {
      return DESCRIPTIONS;
    }
  }

  @Nested
  @DisplayName("hold for plain codes")
  class OfLatentSpace implements LatentSpaceContract {
    @Override
    public LatentSpace latentSpace() {
      return new PlainLatentSpace(3);
    }
  }

  @Nested
  @DisplayName("hold for no corruption")
  class OfCorruption implements CorruptionContract {
    @Override
    public Corruption corruption() {
      return Corruption.none();
    }
  }

  @Nested
  @DisplayName("hold for the standard objective")
  class OfObjective implements ObjectiveContract {
    @Override
    public Objective objective() {
      return Objective.standard();
    }
  }

  /** Subtracts the mean of the batch, and asks for a weight that it does not use. */
  private record MeanRemovingEncoder() implements Encoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      scope.weight("forgotten", Shape.of(2), Initialiser.constant(0));
      return input.sub(input.mean(0));
    }
  }

  @Test
  @DisplayName("find examples that influence each other, and weights that do nothing")
  void findCoupling() {
    EncoderContract contract = MeanRemovingEncoder::new;
    assertThatThrownBy(contract::examplesAreApart).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::weightsAreShared)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("forgotten");
    assertThatThrownBy(contract::givesFeatures).isInstanceOf(AssertionError.class);
  }

  /** Compares silently whatever can be repeated, in a way that hides its derivative. */
  private record CarelessLoss() implements Loss {
    @Override
    public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
      Tensor residual = outputs.sub(target);
      return residual.stopGradient().mul(residual).exp().sumPerExample();
    }

    @Override
    public Tensor reconstruction(Tensor outputs, Shape example) {
      return outputs.add(1);
    }
  }

  @Test
  @DisplayName("find losses that overflow, repeat silently, or reconstruct something else")
  void findCarelessLosses() {
    LossContract contract = CarelessLoss::new;
    assertThatThrownBy(contract::shapes).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::derivatives).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.finite(1e2)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::reconstruction).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::isDescribed).hasMessageContaining("CarelessLoss");
  }

  /** Draws even when in use, and the same prior for everyone. */
  private static final class RestlessSpace implements GenerativeLatentSpace {
    @Override
    public Shape features() {
      return Shape.of(2);
    }

    @Override
    public Latent latent(Tensor features, Scope scope) {
      return Latent.of(features.add(scope.noise("noise", features.shape(), Distribution.NORMAL)));
    }

    @Override
    public Tensor prior(Shape code, Scope scope) {
      return Tensor.constant(0).broadcast(code.batched());
    }
  }

  @Test
  @DisplayName("find randomness in use, priors that repeat themselves, and parts without a value")
  void findRestlessSpaces() {
    GenerativeLatentSpaceContract contract = RestlessSpace::new;
    assertThatThrownBy(contract::certainInUse).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::prior).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::isValue).isInstanceOf(AssertionError.class);
    contract.derivatives(Phase.TRAINING);
  }

  @Test
  @DisplayName("find objects that differ although their descriptions are the same")
  void findIdentities() {
    ComponentContract contract = () -> new Component() {};
    assertThatThrownBy(contract::showsItself).isInstanceOf(AssertionError.class);
  }
}
