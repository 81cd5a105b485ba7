package org.ae4j.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.ae4j.core.DataException;

/**
 * The bytes of a file, read in order, unpacked if they are gzip. It knows how many there can be at
 * most, so that a header that promises more is refused before memory is taken for it.
 */
final class ByteInput implements Closeable {
  /** Deflate packs a run of 258 equal bytes into at least two bits. */
  private static final long MOST_INFLATION = 1032;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final String name;
  private final InputStream stream;
  private final long limit;
  private long offset;

  private ByteInput(String name, InputStream stream, long limit) {
    this.name = name;
    this.stream = stream;
    this.limit = limit;
  }

  /** Opens a file. */
  static ByteInput of(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new DataException(file + " is a folder; a file is needed");
      }
      return of(file.toString(), Files.newInputStream(file), Files.size(file));
    } catch (NoSuchFileException e) {
      throw new DataException("there is no file " + file, e);
    } catch (IOException e) {
      throw new DataException("cannot read " + file + ": " + Reason.of(e), e);
    }
  }

  /**
   * Reads a stream, which is closed with this object or if it cannot be read.
   *
   * @param size the number of bytes, still packed, that the stream has
   */
  static ByteInput of(String name, InputStream raw, long size) {
    var buffered = new BufferedInputStream(raw, 1 << 16);
    try {
      buffered.mark(2);
      int magic = buffered.read() << 8 | buffered.read();
      buffered.reset();
      if (magic != GZIP_MAGIC) {
        return new ByteInput(name, buffered, size);
      }
      var unpacked = new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16);
      return new ByteInput(name, unpacked, mostUnpacked(size));
    } catch (IOException e) {
      closeQuietly(buffered);
      throw new DataException(name + " cannot be unpacked: " + Reason.of(e), e);
    }
  }

  /** Returns the most bytes that so many packed ones can become. */
  static long mostUnpacked(long packed) {
    return Math.max(0, packed) * MOST_INFLATION;
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException ignored) {
      // The reason why it could not be read is already on its way.
    }
  }

  /** Returns what messages call this file. */
  String name() {
    return name;
  }

  /** Returns the number of bytes read so far, unpacked. */
  long offset() {
    return offset;
  }

  /** Returns the bytes not yet read, for a parser of text. */
  InputStream rest() {
    return stream;
  }

  /**
   * Refuses a promise that the file cannot hold.
   *
   * @param bytes how many bytes are promised from here on
   */
  void requireRoom(long bytes, String what) {
    if (bytes > limit - offset) {
      throw error(what + " would take " + bytes + " bytes, but the file is too short for it");
    }
  }

  /** Fills the start of an array, or complains that the file ends within {@code what}. */
  void read(byte[] target, int count, String what) {
    int done = 0;
    try {
      while (done < count) {
        int read = stream.read(target, done, count - done);
        if (read < 0) {
          offset += done;
          throw error("the file ends within " + what + ", " + (count - done) + " bytes early");
        }
        done += read;
      }
    } catch (IOException e) {
      offset += done;
      throw new DataException(
          name + ": cannot read " + what + " from byte " + offset + " on: " + Reason.of(e), e);
    }
    offset += count;
  }

  /** Returns the next bytes as a new array; whoever calls has checked that there is room. */
  byte[] read(int count, String what) {
    byte[] bytes = new byte[count];
    read(bytes, count, what);
    return bytes;
  }

  /** Complains unless all has been read. */
  void requireEnd() {
    try {
      if (stream.read() >= 0) {
        throw error("the data should end here, but the file goes on");
      }
    } catch (IOException e) {
      throw new DataException(name + ": broken from byte " + offset + " on: " + Reason.of(e), e);
    }
  }

  /** Returns a complaint that names the file and the byte. */
  DataException error(String message) {
    return new DataException(name + ", byte " + offset + ": " + message);
  }

  @Override
  public void close() {
    closeQuietly(stream);
  }
}
