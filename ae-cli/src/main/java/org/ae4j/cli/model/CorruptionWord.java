package org.ae4j.cli.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Suggestion;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;

/**
 * One corruption as a user writes it: its name, how strong it is, and its settings, such as {@code
 * masking:0.25:fill=mean}. What is read from it is remembered, so that settings which nothing reads
 * can be refused.
 */
final class CorruptionWord {
  private static final Choices<Fill> FILLS =
      Choices.<Fill>of("fill")
          .with("zero", Fill.zero())
          .with("mean", Fill.mean())
          .with("learned", Fill.learned());

  /** Every one of them is computed for every batch. */
  private static final int MOST_COUNTS = 20;

  private final String name;
  private final List<String> strengths;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Set<String> read = new TreeSet<>();
  private boolean strengthRead;

  private CorruptionWord(String name, List<String> strengths) {
    this.name = name;
    this.strengths = strengths;
  }

  /** Takes a word apart; whether its parts make sense shows when they are read. */
  static CorruptionWord of(String text) {
    List<String> parts = Arrays.stream(text.split(":", -1)).map(String::strip).toList();
    List<String> rest = parts.subList(1, parts.size());
    CorruptionWord word =
        new CorruptionWord(
            parts.get(0), rest.stream().filter(part -> !part.contains("=")).toList());
    for (String part : rest) {
      String[] halves = part.split("=", 2);
      if (halves.length == 2 && word.settings.put(halves[0], halves[1]) != null) {
        throw word.wrong("has the setting %s twice; leave one out".formatted(halves[0]));
      }
    }
    return word;
  }

  /** Returns the name of the corruption. */
  String name() {
    return name;
  }

  /** Returns how strong it is: a number, {@code 0.1..0.5} for a range or {@code 0/0.5} to rise. */
  Severity severity() {
    String text = strength();
    if (text.contains("..")) {
      String[] ends = text.split("\\.\\.", 2);
      return Severity.between(parsed("strength", ends[0]), parsed("strength", ends[1]));
    }
    if (text.contains("/")) {
      String[] ends = text.split("/", 2);
      double from = parsed("strength", ends[0]);
      return Severity.following(new LinearRamp(from, parsed("strength", ends[1]), 1));
    }
    return Severity.of(parsed("strength", text));
  }

  /** Returns the least and the greatest strength where that is a number or a range. */
  double[] range() {
    String[] ends = strength().split("\\.\\.", 2);
    double lowest = parsed("strength", ends[0]);
    double highest = ends.length == 1 ? lowest : parsed("strength", ends[1]);
    if (lowest > highest) {
      throw wrong("has the range %s, which does not rise".formatted(strength()));
    }
    return new double[] {lowest, highest};
  }

  /** Returns the same where these are whole numbers. */
  int[] wholeRange() {
    for (String end : strength().split("\\.\\.", 2)) {
      whole("strength", end);
    }
    return Arrays.stream(range()).mapToInt(end -> (int) end).toArray();
  }

  /**
   * Returns the corruption by a whole number of something, or of a range the one by each of its
   * numbers, one of them drawn for every example.
   */
  Corruption counted(IntFunction<Corruption> by) {
    int[] range = wholeRange();
    if (range[1] - range[0] >= MOST_COUNTS) {
      throw wrong("has a range of more than %d counts".formatted(MOST_COUNTS));
    }
    Corruption[] choices =
        IntStream.rangeClosed(range[0], range[1]).mapToObj(by).toArray(Corruption[]::new);
    return choices.length == 1 ? choices[0] : Corruptions.oneOf(choices);
  }

  private String strength() {
    strengthRead = true;
    if (strengths.size() != 1) {
      throw wrong(
          "needs one strength, such as %s:0.3, 0.1..0.5 for a range or 0/0.5 to rise, but has %d"
              .formatted(name, strengths.size()));
    }
    return strengths.get(0);
  }

  /** Returns the number of a setting, or the usual one where it is not given. */
  double number(String setting, double usual) {
    read.add(setting);
    String text = settings.get(setting);
    return text == null ? usual : parsed(setting, text);
  }

  /** Returns the whole number of a setting, or the usual one where it is not given. */
  int whole(String setting, int usual) {
    read.add(setting);
    String text = settings.get(setting);
    return text == null ? usual : whole("setting " + setting, text);
  }

  /** Returns what hidden numbers are replaced by: zero, mean, learned or a number. */
  Fill fill() {
    read.add("fill");
    String text = settings.getOrDefault("fill", "zero");
    return text.matches("[-+.0-9].*")
        ? Fill.constant(parsed("setting fill", text))
        : FILLS.named(text);
  }

  /** Refuses what was written and not read. */
  void requireAllRead() {
    if (!strengthRead && !strengths.isEmpty()) {
      throw wrong("has no strength, but was given " + strengths);
    }
    for (String setting : settings.keySet()) {
      if (!read.contains(setting)) {
        throw wrong("has no setting \"" + setting + "\"; " + Suggestion.nearest(setting, read));
      }
    }
  }

  private double parsed(String what, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong("has the " + what + " \"" + text + "\", which is no number");
    }
  }

  private int whole(String what, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong("has the " + what + " \"" + text + "\", which is no whole number");
    }
  }

  private ConfigurationException wrong(String what) {
    return new ConfigurationException("the corruption " + name + " " + what);
  }
}
