package org.ae4j.cli.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;

/**
 * Corruptions as a user writes them: words with commas between are applied in order, with {@code |}
 * between one of them is drawn for every example, and {@code ?0.3} behind a word makes it happen so
 * often. {@code gaussian-blur:1.5,gaussian-noise:0.1..0.3,scratches:2?0.5,clip}.
 */
final class CorruptionSyntax {
  /** All corruptions by name, in the order of the help. */
  static final Choices<Function<CorruptionWord, Corruption>> WORDS =
      Choices.<Function<CorruptionWord, Corruption>>of("corruption")
          .with("gaussian-noise", word -> Corruptions.gaussianNoise(word.severity()))
          .with("uniform-noise", word -> Corruptions.uniformNoise(word.severity()))
          .with("laplace-noise", word -> Corruptions.laplaceNoise(word.severity()))
          .with("speckle", word -> Corruptions.speckle(word.severity()))
          .with("shot-noise", word -> Corruptions.shotNoise(word.severity()))
          .with("photons", CorruptionSyntax::photons)
          .with("masking", word -> Corruptions.masking(word.severity(), word.fill()))
          .with("salt-and-pepper", CorruptionSyntax::saltAndPepper)
          .with("feature-swap", word -> Corruptions.featureSwap(word.severity()))
          .with("clip", word -> Corruptions.clipping(word.number("low", 0), word.number("high", 1)))
          .with("gaussian-blur", word -> Corruptions.gaussianBlur(word.severity()))
          .with("motion-blur", CorruptionSyntax::motionBlur)
          .with("defocus-blur", word -> Corruptions.defocusBlur(word.severity()))
          .with("downsampling", word -> word.counted(Corruptions::downsampling))
          .with("block-quantisation", word -> Corruptions.blockQuantisation(word.severity()))
          .with("jpeg", CorruptionSyntax::jpeg)
          .with("missing-patches", CorruptionSyntax::missingPatches)
          .with("scratches", CorruptionSyntax::scratches)
          .with("stripes", word -> Corruptions.stripes(word.severity()))
          .with("fading", word -> Corruptions.fading(word.severity(), word.number("paper", 0.7)))
          .with("vignetting", word -> Corruptions.vignetting(word.severity()))
          .with("old-photograph", word -> Corruptions.oldPhotograph())
          .with("baseline-drift", CorruptionSyntax::baselineDrift)
          .with("dropouts", CorruptionSyntax::dropouts);

  private CorruptionSyntax() {}

  /**
   * Returns the corruptions of a text in their order.
   *
   * @throws ConfigurationException if it is not understood, with the word and what there is
   */
  static List<Corruption> parts(String text) {
    List<Corruption> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      parts.add(choice(part.strip(), text));
    }
    return parts;
  }

  /** Returns the corruption of a text; see {@link #parts}. */
  static Corruption parse(String text) {
    return inOrder(parts(text));
  }

  /** Returns several corruptions as one. */
  static Corruption inOrder(List<Corruption> parts) {
    return parts.size() == 1 ? parts.get(0) : Corruptions.inOrder(parts.toArray(Corruption[]::new));
  }

  private static Corruption choice(String part, String text) {
    Corruption[] choices =
        Arrays.stream(part.split("\\|", -1))
            .map(word -> sometimes(word.strip(), text))
            .toArray(Corruption[]::new);
    return choices.length == 1 ? choices[0] : Corruptions.oneOf(choices);
  }

  private static Corruption sometimes(String word, String text) {
    String[] halves = word.split("\\?", 2);
    Corruption corruption = corruption(halves[0].strip(), text);
    return halves.length == 1
        ? corruption
        : Corruptions.sometimes(probability(halves[1].strip(), word), corruption);
  }

  private static double probability(String number, String word) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "behind ? in \"" + word + "\" belongs a probability, not \"" + number + "\"", e);
    }
  }

  private static Corruption corruption(String text, String whole) {
    if (text.isEmpty()) {
      throw new ConfigurationException(
          "a corruption is missing in \"" + whole + "\"; there are " + WORDS.names());
    }
    CorruptionWord word = CorruptionWord.of(text);
    Corruption corruption = WORDS.named(word.name()).apply(word);
    word.requireAllRead();
    return corruption;
  }

  private static Corruption photons(CorruptionWord word) {
    double[] range = word.range();
    return Corruptions.photons(range[0], range[1]);
  }

  private static Corruption jpeg(CorruptionWord word) {
    int[] range = word.wholeRange();
    return Corruptions.jpeg(range[0], range[1]);
  }

  private static Corruption saltAndPepper(CorruptionWord word) {
    return Corruptions.saltAndPepper(
        word.severity(), word.number("low", 0), word.number("high", 1));
  }

  private static Corruption motionBlur(CorruptionWord word) {
    return Corruptions.motionBlur(word.severity(), word.number("degrees", 0));
  }

  private static Corruption missingPatches(CorruptionWord word) {
    return Corruptions.missingPatches(word.whole("side", 4), word.severity(), word.fill());
  }

  private static Corruption scratches(CorruptionWord word) {
    double width = word.number("width", 1);
    double value = word.number("value", 1);
    return word.counted(count -> Corruptions.scratches(count, width, value));
  }

  private static Corruption baselineDrift(CorruptionWord word) {
    return Corruptions.baselineDrift(word.severity(), word.number("cycles", 2));
  }

  private static Corruption dropouts(CorruptionWord word) {
    int length = word.whole("length", 10);
    Fill fill = word.fill();
    return word.counted(gaps -> Corruptions.dropouts(gaps, length, fill));
  }
}
