package org.ae4j.core.engine;

import java.util.Arrays;
import org.ae4j.core.graph.Sum;

/** Steps that add up a chain's elements as they pass by. */
final class Accumulator {
  private Accumulator() {}

  /** Returns whether the summed axes are all leading or all trailing ones. */
  static boolean covers(Sum sum, int[] extents) {
    return rows(sum, extents) > 0 || columns(sum, extents) > 0;
  }

  /** Returns the length of the summed rows, 0 if the summed axes are not the last ones. */
  private static int rows(Sum sum, int[] extents) {
    int length = 1;
    boolean kept = false;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      boolean summed = sum.axes().contains(axis);
      if (extents[axis] != 1 && summed && kept) {
        return 0;
      }
      kept |= extents[axis] != 1 && !summed;
      length *= summed ? extents[axis] : 1;
    }
    return length;
  }

  /** Returns the length of the rows that are added up, 0 if the summed axes are not the first. */
  private static int columns(Sum sum, int[] extents) {
    int length = 1;
    for (int axis = 0; axis < extents.length; axis++) {
      boolean summed = sum.axes().contains(axis);
      if (extents[axis] != 1 && summed && length > 1) {
        return 0;
      }
      length *= summed ? 1 : extents[axis];
    }
    return length;
  }

  /** Returns the row length that blocks should be a multiple of; 1 where it does not matter. */
  static int alignment(Node node) {
    Sum sum = (Sum) node.operation;
    int[] extents = node.inputs.get(0).extents;
    return rows(sum, extents) > 0 ? 1 : columns(sum, extents);
  }

  /** Returns the step that adds up what is in a register. */
  static Step of(Node node, Register register, int block, Storage result) {
    Sum sum = (Sum) node.operation;
    int[] extents = node.inputs.get(0).extents;
    if (node.size == 1) {
      return new Everything(register, block, result);
    }
    int row = rows(sum, extents);
    return row > 0
        ? new Rows(register, result, row, node.size)
        : new Columns(register, block, result, node.size);
  }

  /** One sum: each place of the block has its own, added up at the end in double precision. */
  private static final class Everything implements Step {
    private final Register register;
    private final Storage result;
    private final float[] sums;

    Everything(Register register, int block, Storage result) {
      this.register = register;
      this.result = result;
      this.sums = new float[block];
    }

    @Override
    public void begin() {
      Arrays.fill(sums, 0);
    }

    @Override
    public void run(int start, int count) {
      add(register.at(start), sums, count);
    }

    @Override
    public void end() {
      double total = 0;
      for (float sum : sums) {
        total += sum;
      }
      result.set(0, (float) total);
    }
  }

  private static void add(float[] values, float[] sums, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += values[i];
    }
  }

  /** One sum per row of neighbours. */
  private static final class Rows implements Step {
    private final Register register;
    private final Storage result;
    private final int length;
    private final double[] sums;

    Rows(Register register, Storage result, int length, int rows) {
      this.register = register;
      this.result = result;
      this.length = length;
      this.sums = new double[rows];
    }

    @Override
    public void begin() {
      Arrays.fill(sums, 0);
    }

    @Override
    public void run(int start, int count) {
      int done = 0;
      while (done < count) {
        int position = start + done;
        int until = Math.min(count, done + length - position % length);
        sums[position / length] += sum(register.at(start), done, until);
        done = until;
      }
    }

    /** Four sums at once, because one addition has to wait for the one before. */
    private static double sum(float[] values, int from, int until) {
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      int i = from;
      for (; i + 3 < until; i += 4) {
        a += values[i];
        b += values[i + 1];
        c += values[i + 2];
        d += values[i + 3];
      }
      for (; i < until; i++) {
        a += values[i];
      }
      return (double) (a + b) + (c + d);
    }

    @Override
    public void end() {
      for (int i = 0; i < sums.length; i++) {
        result.set(i, (float) sums[i]);
      }
    }
  }

  /** One sum per place in a row. */
  private static final class Columns implements Step {
    private final Register register;
    private final Storage result;
    private final int length;
    private final float[] sums;
    private final float[] part;

    Columns(Register register, int block, Storage result, int length) {
      this.register = register;
      this.result = result;
      this.length = length;
      boolean aligned = block % length == 0;
      this.sums = new float[aligned ? block : length];
      this.part = aligned ? null : new float[block];
    }

    @Override
    public void begin() {
      Arrays.fill(sums, 0);
    }

    @Override
    public void run(int start, int count) {
      if (part == null) {
        add(register.at(start), sums, count);
        return;
      }
      int done = 0;
      while (done < count) {
        int column = (start + done) % length;
        int run = Math.min(count - done, length - column);
        System.arraycopy(register.at(start), done, part, 0, run);
        addAt(column, run);
        done += run;
      }
    }

    private void addAt(int column, int run) {
      for (int i = 0; i < run; i++) {
        sums[column + i] += part[i];
      }
    }

    @Override
    public void end() {
      for (int fold = length; fold < sums.length; fold += length) {
        for (int i = 0; i < length; i++) {
          sums[i] += sums[fold + i];
        }
      }
      result.write(0, sums, length);
    }
  }
}
