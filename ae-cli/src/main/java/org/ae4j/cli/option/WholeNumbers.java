package org.ae4j.cli.option;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;

/** Whole numbers that the user writes with commas between. */
public final class WholeNumbers {
  private WholeNumbers() {}

  /**
   * Returns the numbers of a text such as {@code 128,64}.
   *
   * @param what they are, in the plural, for the message
   */
  public static List<Integer> of(String what, String text) {
    try {
      return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          what
              + " are whole numbers with commas between, such as 128,64, but were \""
              + text
              + "\"",
          e);
    }
  }
}
