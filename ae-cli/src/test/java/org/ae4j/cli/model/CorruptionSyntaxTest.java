package org.ae4j.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Corruptions as users write them")
class CorruptionSyntaxTest {
  static Stream<Arguments> words() {
    Severity third = Severity.of(0.3);
    return Stream.of(
        Arguments.of("gaussian-noise:0.3", Corruptions.gaussianNoise(third)),
        Arguments.of("uniform-noise:0.3", Corruptions.uniformNoise(third)),
        Arguments.of("laplace-noise:0.3", Corruptions.laplaceNoise(third)),
        Arguments.of("speckle:0.3", Corruptions.speckle(third)),
        Arguments.of("shot-noise:0.3", Corruptions.shotNoise(third)),
        Arguments.of("photons:20", Corruptions.photons(20)),
        Arguments.of("masking:0.3", Corruptions.masking(third, Fill.zero())),
        Arguments.of("masking:0.3:fill=-1.5", Corruptions.masking(third, Fill.constant(-1.5))),
        Arguments.of("masking:0.3:fill=learned", Corruptions.masking(third, Fill.learned())),
        Arguments.of("salt-and-pepper:0.3", Corruptions.saltAndPepper(third)),
        Arguments.of("salt-and-pepper:0.3:low=-1:high=2", Corruptions.saltAndPepper(third, -1, 2)),
        Arguments.of("feature-swap:0.3", Corruptions.featureSwap(third)),
        Arguments.of("clip", Corruptions.clipping(0, 1)),
        Arguments.of("clip:low=-1:high=2", Corruptions.clipping(-1, 2)),
        Arguments.of("gaussian-blur:0.3", Corruptions.gaussianBlur(third)),
        Arguments.of("motion-blur:5:degrees=30", Corruptions.motionBlur(5, 30)),
        Arguments.of("motion-blur:3..6", Corruptions.motionBlur(Severity.between(3, 6), 0)),
        Arguments.of("defocus-blur:2.5", Corruptions.defocusBlur(2.5)),
        Arguments.of("downsampling:2", Corruptions.downsampling(2)),
        Arguments.of("block-quantisation:0.3", Corruptions.blockQuantisation(third)),
        Arguments.of("jpeg:30", Corruptions.jpeg(30)),
        Arguments.of(
            "missing-patches:0.3:side=7:fill=mean",
            Corruptions.missingPatches(7, third, Fill.mean())),
        Arguments.of("scratches:2:width=1.5:value=0.9", Corruptions.scratches(2, 1.5, 0.9)),
        Arguments.of("stripes:0.3", Corruptions.stripes(third)),
        Arguments.of("fading:0.3:paper=0.8", Corruptions.fading(third, 0.8)),
        Arguments.of("vignetting:0.3", Corruptions.vignetting(third)),
        Arguments.of("old-photograph", Corruptions.oldPhotograph()),
        Arguments.of("baseline-drift:0.3:cycles=4", Corruptions.baselineDrift(third, 4)),
        Arguments.of("dropouts:2:length=5", Corruptions.dropouts(2, 5, Fill.zero())));
  }

  @ParameterizedTest
  @MethodSource("words")
  @DisplayName("are those of the library")
  void named(String text, Corruption meant) {
    assertThat(CorruptionSyntax.parse(text)).isEqualTo(meant);
  }

  @Test
  @DisplayName("have an example here for every name there is")
  void complete() {
    assertThat(words().map(word -> word.get()[0].toString().split(":")[0]).distinct())
        .containsExactlyElementsOf(CorruptionSyntax.WORDS.names());
  }

  @Test
  @DisplayName("are applied in order, drawn from, and happen sometimes")
  void composed() {
    Corruption noise = Corruptions.gaussianNoise(Severity.of(0.5));
    Corruption mask = Corruptions.masking(0.25);
    Corruption clip = Corruptions.clipping(0, 1);
    assertThat(CorruptionSyntax.parse("gaussian-noise:0.5, clip"))
        .isEqualTo(Corruptions.inOrder(noise, clip));
    assertThat(CorruptionSyntax.parse("gaussian-noise:0.5|masking:0.25?0.8,clip"))
        .isEqualTo(
            Corruptions.inOrder(Corruptions.oneOf(noise, Corruptions.sometimes(0.8, mask)), clip));
  }

  @Test
  @DisplayName("have severities that are drawn from a range or rise while training goes on")
  void severities() {
    assertThat(CorruptionSyntax.parse("gaussian-noise:0.1..0.5"))
        .isEqualTo(Corruptions.gaussianNoise(Severity.between(0.1, 0.5)));
    assertThat(CorruptionSyntax.parse("gaussian-noise:0/0.5"))
        .isEqualTo(Corruptions.gaussianNoise(Severity.following(new LinearRamp(0, 0.5, 1))));
    assertThat(CorruptionSyntax.parse("photons:25..100"))
        .isEqualTo(Corruptions.shotNoise(Severity.between(0.1, 0.2)));
    assertThat(CorruptionSyntax.parse("jpeg:25..50"))
        .isEqualTo(Corruptions.blockQuantisation(Severity.between(1, 2)));
  }

  @Test
  @DisplayName("have counts of which one is drawn from a range")
  void counts() {
    assertThat(CorruptionSyntax.parse("scratches:1..2:width=3"))
        .isEqualTo(
            Corruptions.oneOf(Corruptions.scratches(1, 3, 1), Corruptions.scratches(2, 3, 1)));
    assertThat(CorruptionSyntax.parse("dropouts:0..1:length=5"))
        .isEqualTo(
            Corruptions.oneOf(
                Corruptions.dropouts(0, 5, Fill.zero()), Corruptions.dropouts(1, 5, Fill.zero())));
    assertThat(CorruptionSyntax.parse("downsampling:2..2")).isEqualTo(Corruptions.downsampling(2));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "gausian-noise:0.5; did you mean \"gaussian-noise\"?",
        "thunderstorms:1; choose gaussian-noise",
        "gaussian-noise; needs one strength",
        "gaussian-noise:0.5:0.6; needs one strength",
        "gaussian-noise:much; \"much\", which is no number",
        "gaussian-noise:-1; -1.0",
        "gaussian-noise:0.5..0.1; lower to a higher",
        "masking:0.3:fil=mean; did you mean \"fill\"?",
        "masking:0.3:fill=men; did you mean \"mean\"?",
        "masking:0.3:fill=mean:fill=zero; has the setting fill twice",
        "masking:1.5; from 0 to 1",
        "clip:1; has no strength",
        "jpeg:2.5; no whole number",
        "jpeg:50..10; does not rise",
        "motion-blur:6..3; lower to a higher",
        "defocus-blur:-1; -1.0",
        "scratches:1/3; \"1/3\", which is no whole number",
        "scratches:1..30; more than 20 counts",
        "missing-patches:0.3:side=x; no whole number",
        "masking:0.3?often; belongs a probability",
        "masking:0.3,,clip; a corruption is missing",
        "speckle:0.1:fill=zero; has no setting \"fill\"; there is none"
      })
  @DisplayName("that make no sense are refused with what is wrong and what there is")
  void refused(String text, String message) {
    assertThatThrownBy(() -> CorruptionSyntax.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }
}
