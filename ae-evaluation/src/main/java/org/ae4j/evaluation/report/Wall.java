package org.ae4j.evaluation.report;

import java.util.List;

/**
 * Pictures of one kind that hang side by side.
 *
 * @param title what they show
 * @param caption what to look for
 * @param wide whether each needs a line of its own
 * @param plates the pictures
 */
record Wall(String title, String caption, boolean wide, List<Plate> plates) {
  Wall {
    plates = List.copyOf(plates);
  }

  /**
   * A picture and the numbers it is made of.
   *
   * @param name whose it is
   * @param file the name of its files, without ending
   * @param png what is shown, drawn once
   * @param numbers as a file
   */
  record Plate(String name, String file, byte[] png, Table numbers) {}
}
