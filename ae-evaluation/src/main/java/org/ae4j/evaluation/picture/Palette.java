package org.ae4j.evaluation.picture;

import java.awt.Color;
import java.util.List;

/**
 * Colours that can be told apart with any colour vision: Tol (2021), <a
 * href="https://personal.sron.nl/~pault/data/colourschemes.pdf">Colour schemes</a>, "muted" with a
 * darker grey for classes, "vibrant" for lines.
 */
final class Palette {
  static final Color INK = new Color(0x222222);
  static final Color GRID = new Color(0xDDDDDD);
  static final Color PAPER = Color.WHITE;

  /** For a line and the few it is compared with. */
  static final List<Color> LINES =
      List.of(
          new Color(0x0077BB),
          new Color(0xEE7733),
          new Color(0x009988),
          new Color(0xCC3311),
          new Color(0x33BBEE),
          new Color(0xEE3377));

  /** For classes. */
  static final List<Color> CLASSES =
      List.of(
          new Color(0x332288),
          new Color(0x88CCEE),
          new Color(0x44AA99),
          new Color(0x117733),
          new Color(0x999933),
          new Color(0xDDCC77),
          new Color(0xCC6677),
          new Color(0x882255),
          new Color(0xAA4499),
          new Color(0x777777));

  private Palette() {}

  /** Returns a colour by number, from the start again when all are used. */
  static Color of(List<Color> colours, int index) {
    return colours.get(index % colours.size());
  }
}
