package org.ae4j.core.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.ae4j.core.ModelFileException;

/** Numbers of single precision as bytes, least significant first, a piece at a time. */
final class FloatBytes {
  private static final int FLOATS = 1 << 14;

  private final ByteBuffer bytes =
      ByteBuffer.allocate(FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final FloatBuffer floats = bytes.asFloatBuffer();

  /** Takes pieces of bytes. */
  interface Sink {
    void accept(byte[] bytes, int count) throws IOException;
  }

  /** Hands all numbers of an array to a sink. */
  void write(float[] values, Sink sink) throws IOException {
    for (int done = 0; done < values.length; done += FLOATS) {
      int count = Math.min(FLOATS, values.length - done);
      floats.put(0, values, done, count);
      sink.accept(bytes.array(), count * Float.BYTES);
    }
  }

  /**
   * Fills an array from a stream, and hands the bytes on.
   *
   * @throws EOFException if the stream ends before
   */
  void read(InputStream stream, float[] values, Sink sink) throws IOException {
    for (int done = 0; done < values.length; done += FLOATS) {
      int count = Math.min(FLOATS, values.length - done);
      int length = count * Float.BYTES;
      if (stream.readNBytes(bytes.array(), 0, length) < length) {
        throw new EOFException("it became shorter while it was read");
      }
      sink.accept(bytes.array(), length);
      floats.get(0, values, done, count);
    }
  }

  /**
   * Refuses NaN and infinities.
   *
   * @param name what the array is called
   */
  static void requireFinite(String name, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new ModelFileException(
            name
                + " holds "
                + values[i]
                + " at index "
                + i
                + "; a model file holds finite numbers alone, and no other model is of use");
      }
    }
  }
}
