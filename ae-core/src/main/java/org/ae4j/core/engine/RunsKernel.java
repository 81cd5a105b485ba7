package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.Concat;
import org.ae4j.core.graph.Pad;
import org.ae4j.core.graph.Slice;

/** Moves unbroken runs of elements: slices, padding, joining along an axis. */
final class RunsKernel implements Kernel {
  private final Storage result;
  private final float[] whole;
  private final Move[] moves;

  /**
   * Copies {@code count} runs of {@code length}; both sides have their own first place and stride.
   */
  private record Move(
      Storage source, float[] values, int from, int fromStride, int to, int toStride, int length) {}

  private RunsKernel(Node node, Storage result, Move... moves) {
    this.result = result;
    this.whole = new float[node.size];
    this.moves = moves;
  }

  static Kernel of(Node node, List<Storage> inputs, Storage result) {
    if (node.operation instanceof Slice slice) {
      int start = Math.toIntExact(slice.start());
      return new RunsKernel(node, result, move(node, 0, inputs, slice.axis(), -start));
    }
    if (node.operation instanceof Pad pad) {
      int before = Math.toIntExact(pad.before());
      return new RunsKernel(node, result, move(node, 0, inputs, pad.axis(), before));
    }
    int axis = ((Concat) node.operation).axis();
    Move[] moves = new Move[inputs.size()];
    int position = 0;
    for (int i = 0; i < moves.length; i++) {
      moves[i] = move(node, i, inputs, axis, position);
      position += node.inputs.get(i).extents[axis];
    }
    return new RunsKernel(node, result, moves);
  }

  /** Places an input at a position of the result's axis; what lies before 0 is left out. */
  private static Move move(Node node, int index, List<Storage> inputs, int axis, int position) {
    Node input = node.inputs.get(index);
    int inner = 1;
    for (int i = axis + 1; i < node.extents.length; i++) {
      inner *= node.extents[i];
    }
    int fromStride = input.extents[axis] * inner;
    int toStride = node.extents[axis] * inner;
    int from = Math.max(0, -position) * inner;
    int to = Math.max(0, position) * inner;
    int length = Math.min(fromStride - from, toStride - to);
    float[] values = new float[input.size];
    return new Move(inputs.get(index), values, from, fromStride, to, toStride, length);
  }

  @Override
  public void run() {
    Arrays.fill(whole, 0);
    for (Move move : moves) {
      move.source().read(0, move.values(), move.values().length);
      int from = move.from();
      for (int to = move.to(); to < whole.length; to += move.toStride()) {
        System.arraycopy(move.values(), from, whole, to, move.length());
        from += move.fromStride();
      }
    }
    result.write(0, whole, whole.length);
  }
}
