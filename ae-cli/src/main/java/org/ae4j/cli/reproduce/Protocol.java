package org.ae4j.cli.reproduce;

import java.util.List;
import java.util.regex.Pattern;
import org.ae4j.core.ConfigurationException;

/**
 * How a published result is rerun, and what counts as reproduced.
 *
 * @param id the name by which {@code ae reproduce} knows it: lower case, joined by hyphens
 * @param summary what is trained and how, in one line
 * @param source who published the result, in one line
 * @param minutes how many minutes a run takes on two processors
 * @param epochs how long training takes
 * @param seeds with how many seeds it is run, whose mean counts
 * @param targets what must hold of the metrics, all of it, for the result to count as reproduced
 */
public record Protocol(
    String id,
    String summary,
    String source,
    int minutes,
    int epochs,
    int seeds,
    List<Target> targets) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Protocol {
    if (!ID.matcher(id).matches()) {
      throw new ConfigurationException(
          "an id is of lower-case letters, digits and hyphens, but was '" + id + "'");
    }
    requireLine("summary", summary);
    requireLine("source", source);
    requireSome("minutes", minutes);
    requireSome("epochs", epochs);
    requireSome("seeds", seeds);
    requireSome("targets", targets.size());
    targets = List.copyOf(targets);
  }

  /** Returns a protocol of one epoch, one seed and one minute. */
  static Protocol of(String id, String summary, String source, Target... targets) {
    return new Protocol(id, summary, source, 1, 1, 1, List.of(targets));
  }

  Protocol withMinutes(int minutes) {
    return new Protocol(id, summary, source, minutes, epochs, seeds, targets);
  }

  Protocol withEpochs(int epochs) {
    return new Protocol(id, summary, source, minutes, epochs, seeds, targets);
  }

  Protocol withSeeds(int seeds) {
    return new Protocol(id, summary, source, minutes, epochs, seeds, targets);
  }

  private static void requireLine(String name, String text) {
    if (text.isBlank() || text.lines().count() != 1) {
      throw new ConfigurationException(name + " must be one line, but was '" + text + "'");
    }
  }

  private static void requireSome(String name, int number) {
    if (number < 1) {
      throw new ConfigurationException(name + " must be at least 1, but was " + number);
    }
  }
}
