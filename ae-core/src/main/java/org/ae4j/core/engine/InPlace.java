package org.ae4j.core.engine;

import java.util.List;

/** Tells when a new value may overwrite the leaf it replaces as it is computed. */
final class InPlace {
  private InPlace() {}

  /**
   * Nothing that runs later may read the leaf. The kernel itself may if it is a chain that reads it
   * in order, because a chain reads a block of the leaf before it stores the same block of the
   * value.
   */
  static boolean allowed(Node value, Node leaf, List<List<Node>> groups) {
    int own = -1;
    for (int i = 0; i < groups.size(); i++) {
      own = groups.get(i).contains(value) ? i : own;
    }
    if (own < 0) {
      return false;
    }
    for (int i = own; i < groups.size(); i++) {
      for (Node member : groups.get(i)) {
        for (Source source : Fusion.operands(member)) {
          boolean inOrder =
              i == own && Fusion.chained(member) && source.contiguous(Fusion.domain(member));
          if (source.node() == leaf && !inOrder) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
