package org.ae4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Loss;
import org.ae4j.core.ModelFileException;
import org.ae4j.core.Schedule;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.AdamW;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.EarlyStopping;
import org.ae4j.core.train.MilestoneDecay;
import org.ae4j.core.train.Optimiser;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.WarmUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A description in JSON")
class DescriptionsTest {
  private final Descriptions descriptions = new Descriptions(Sample.REGISTRY);

  private record Numbers(float single, double[] array, int whole) {}

  private record Open(IntSupplier anything) {}

  private record Unfit(Thread thread) {}

  @Nested
  @DisplayName("written and read")
  class RoundTrip {
    @Test
    @DisplayName("is an equal autoencoder, through every kind of field")
    void autoencoder() {
      Autoencoder original = Sample.autoencoder();
      assertThat(descriptions.fromJson(descriptions.toJson(original))).isEqualTo(original);
    }

    @Test
    @DisplayName("keeps every digit of numbers")
    void digits() {
      Numbers numbers = new Numbers(0.1f, new double[] {1.0 / 3, -0.0, 5e-324, 1e300}, -7);
      Numbers read =
          descriptions.fromJson(descriptions.toJson(numbers, Numbers.class), Numbers.class);
      assertThat(read.single()).isEqualTo(0.1f);
      assertThat(read.array()).isEqualTo(numbers.array());
      assertThat(read.whole()).isEqualTo(-7);
    }

    @Test
    @DisplayName("is an equal training configuration")
    void training() {
      TrainingConfig original =
          TrainingConfig.ofEpochs(3)
              .withOptimiser(AdamW.standard())
              .withLearningRate(new WarmUp(5, CosineDecay.from(0.01)))
              .withEarlyStopping(EarlyStopping.afterPatience(4));
      String json = descriptions.toJson(original, TrainingConfig.class);
      assertThat(descriptions.fromJson(json, TrainingConfig.class)).isEqualTo(original);
    }

    @Test
    @DisplayName("is found by name where an interface leaves the record open")
    void open() {
      String json = "{\"type\": \"sgd\", \"momentum\": 0.5, \"nesterov\": true}";
      assertThat(descriptions.fromJson(json, Optimiser.class)).isEqualTo(new Sgd(0.5, true));
    }

    @Test
    @DisplayName("takes a whole number where a fraction could stand")
    void wholeForFraction() {
      assertThat(descriptions.fromJson("{\"type\": \"constant\", \"value\": 2}", Schedule.class))
          .isEqualTo(new ConstantRate(2));
    }
  }

  @Nested
  @DisplayName("written")
  class Written {
    @Test
    @DisplayName("is readable, in the order of the record, and without class names")
    void readable() {
      assertThat(descriptions.toJson(new WarmUp(2, CosineDecay.from(0.5)), Schedule.class))
          .isEqualTo(
              """
              {
                "type": "warm-up",
                "length": 2,
                "then": {
                  "type": "cosine-decay",
                  "initial": 0.5,
                  "lowest": 0.0
                }
              }
              """);
      assertThat(descriptions.toJson(Sample.autoencoder())).doesNotContain("org.ae4j", "Sample");
    }

    @Test
    @DisplayName("has constants as lower-case words, shapes as arrays, and no absent values")
    void forms() {
      assertThat(descriptions.toJson(Sample.autoencoder()))
          .contains("\"leaky-relu\"", "\"start\": [ 2, 1 ]")
          .containsOnlyOnce("dropout");
    }

    @Test
    @DisplayName("is the same for equal maps, whatever their order")
    void stable() {
      Map<String, Float> gains = Map.of("b", 1f, "a", 2f, "c", 3f);
      String json =
          descriptions.toJson(
              new Sample.SampleDecoder(Shape.scalar(), "", gains), Sample.SampleDecoder.class);
      assertThat(json).containsSubsequence("\"a\"", "\"b\"", "\"c\"");
    }

    @Test
    @DisplayName("has a name for every part, or is refused with what to do")
    void unregistered() {
      Open open = new Open(() -> 1);
      assertThatThrownBy(() -> descriptions.toJson(open, Open.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith("$.anything cannot be written")
          .hasMessageContaining("ComponentRegistry.with");
    }

    @Test
    @DisplayName("refuses infinities, nulls and classes that are no data")
    void unfit() {
      Numbers infinite = new Numbers(1, new double[] {1, Double.POSITIVE_INFINITY}, 1);
      assertThatThrownBy(() -> descriptions.toJson(infinite, Numbers.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessage("$.array[1] must be a finite number, but was Infinity");
      assertThatThrownBy(() -> descriptions.toJson(new Numbers(1, null, 1), Numbers.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith("$.array is null");
      Unfit unfit = new Unfit(Thread.currentThread());
      assertThatThrownBy(() -> descriptions.toJson(unfit, Unfit.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith("$.thread has the type java.lang.Thread");
    }
  }

  @Nested
  @DisplayName("read")
  class Read {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"value": 1}                          | $.type is missing; it says which Schedule this is
            {"type": 1, "value": 1}               | $.type must be a text, but was 1
            {"type": "constnt", "value": 1}       | $.type must name a registered Schedule, but was 'constnt'; did you mean "constant"?
            {"type": "constant"}                  | $.value is missing
            {"type": "constant", "value": null}   | $.value must be a finite number, but was null
            {"type": "constant", "value": "1"}    | $.value must be a finite number, but was "1"
            {"type": "constant", "value": 1e999}  | $.value must be a finite number
            {"type": "constant", "valu": 1}       | $ has no field 'valu'; did you mean "value"?
            [1]                                   | $ must be an object, but was [1]
            `                                    `| $ must be an object, but was nothing
            {"type": "warm-up", "length": 1.0, "then": {}}   | $.length must be a whole number of 64 bits, but was 1.0
            {"type": "warm-up", "length": 1, "then": {"type": "constant"}}  | $.then.value is missing
            {"type": "warm-up", "length": 0, "then": {"type": "constant", "value": 1}}  | $ is refused: length must be at least 1, but was 0
            {"type": "milestone-decay", "initial": 1, "factor": 0.5, "milestones": [0.5, "x"]}  | $.milestones[1] must be a finite number, but was "x"
            """)
    @DisplayName("says where it is wrong and what was expected")
    void wrong(String json, String message) {
      assertThatThrownBy(() -> descriptions.fromJson(json, Schedule.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"type": "constant", "value": 1, "value": 2}
            {"type": "constant", "value": NaN}
            {"type": "constant", "value": 1} {}
            {"type": "constant", "value": 1
            {"type": "constant", // which
            """)
    @DisplayName("is JSON to the letter, or the line and column are named")
    void noJson(String text) {
      assertThatThrownBy(() -> descriptions.fromJson(text, Schedule.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("line 1, column");
    }

    @Test
    @DisplayName("keeps a part out of a seam that it does not fill")
    void wrongSeam() {
      String json = descriptions.toJson(Sample.constant(), Schedule.class);
      assertThatThrownBy(() -> descriptions.fromJson(json, Loss.class))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("must name a registered Loss, but was 'constant'");
    }

    @Test
    @DisplayName("names the setting that a part refuses, deep inside")
    void refusedDeepInside() {
      String json =
          descriptions.toJson(Sample.autoencoder()).replace("\"width\": 3", "\"width\": 0");
      assertThatThrownBy(() -> descriptions.fromJson(json))
          .isInstanceOf(ModelFileException.class)
          .hasMessage("$.encoder.layers[0] is refused: width must be at least 1, but was 0");
    }

    @Test
    @DisplayName("knows no constant that is not one, and no batch in a shape")
    void badForms() {
      String json = descriptions.toJson(Sample.autoencoder());
      assertThatThrownBy(() -> descriptions.fromJson(json.replace("leaky-relu", "leaky_relu")))
          .hasMessageContaining("$.encoder.layers[0].curve")
          .hasMessageContaining("did you mean \"leaky-relu\"?");
      assertThatThrownBy(() -> descriptions.fromJson(json.replace("[ 2, 1 ]", "[ -1, 1 ]")))
          .hasMessageContaining("$.decoder.start must hold extents of at least 1");
      assertThatThrownBy(
              () -> descriptions.fromJson(json.replace("[ 2, 1 ]", "[ 4294967296, 4294967296 ]")))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("$.decoder.start");
    }

    @Test
    @DisplayName("does not follow nesting without end")
    void deep() {
      String deep = "{\"type\":\"warm-up\",\"length\":1,\"then\":".repeat(10_000);
      assertThatThrownBy(() -> descriptions.fromJson(deep, Schedule.class))
          .isInstanceOf(ModelFileException.class);
    }

    @Test
    @DisplayName("holds lists that cannot change")
    void immutable() {
      Schedule original = new MilestoneDecay(1, 0.5, Arrays.asList(0.25, 0.5));
      String json = descriptions.toJson(original, Schedule.class);
      MilestoneDecay read = (MilestoneDecay) descriptions.fromJson(json, Schedule.class);
      assertThat(read.milestones()).isEqualTo(List.of(0.25, 0.5)).isUnmodifiable();
    }

    @Test
    @DisplayName("distinguishes an absent value from a present one")
    void optional() {
      Sample.Layer layer = new Sample.Layer(1, Sample.Curve.TANH, Optional.empty());
      String json = descriptions.toJson(layer, Sample.Layer.class);
      assertThat(descriptions.fromJson(json, Sample.Layer.class)).isEqualTo(layer);
      String wrong = json.replace("\"tanh\"", "\"tanh\", \"dropout\": null");
      assertThatThrownBy(() -> descriptions.fromJson(wrong, Sample.Layer.class))
          .hasMessage("$.dropout must be a finite number, but was null");
    }
  }
}
