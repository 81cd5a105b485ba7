package org.ae4j.core.engine;

import java.util.List;

/** Sets leaves at the end of a run: all values are read before the first is written. */
final class Assignment implements Kernel {
  private final List<Move> moves;

  /** One value and the leaf that takes it. */
  record Move(Storage from, Storage to, float[] values) {}

  Assignment(List<Move> moves) {
    this.moves = List.copyOf(moves);
  }

  @Override
  public void run() {
    for (Move move : moves) {
      move.from().read(0, move.values(), move.values().length);
    }
    for (Move move : moves) {
      move.to().write(0, move.values(), move.values().length);
    }
  }
}
