package org.ae4j.core.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ae4j.core.ModelFileException;

/**
 * The SHA-256 of every byte of a model file, its own 64 digits taken as zeros: no bit of a file can
 * change unnoticed, neither in a number nor in a name.
 */
final class Checksum {
  private static final String PREFIX = "sha256:";
  private static final int DIGITS = 64;

  /** What stands in the place of the checksum while it is computed. */
  static final String BLANK = PREFIX + "0".repeat(DIGITS);

  private static final Pattern WELL_FORMED = Pattern.compile(PREFIX + "[0-9a-f]{" + DIGITS + "}");

  private final MessageDigest digest;

  /**
   * Starts with the length and the header.
   *
   * @param header its bytes with {@link #BLANK} in the place of the checksum
   */
  Checksum(byte[] header) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
    digest.update(lengthPrefix(header));
    digest.update(header);
  }

  /**
   * Returns the header with its checksum blanked.
   *
   * @throws ModelFileException if the checksum is malformed
   */
  static byte[] blanked(byte[] header, String checksum) {
    if (!WELL_FORMED.matcher(checksum).matches()) {
      throw new ModelFileException(
          "the checksum must be 'sha256:' and 64 hexadecimal digits, but was '" + checksum + "'");
    }
    String text = new String(header, StandardCharsets.ISO_8859_1);
    return text.replace(checksum, BLANK).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the bytes in front of a header: its length, least significant byte first. */
  static byte[] lengthPrefix(byte[] header) {
    return ByteBuffer.allocate(Header.PREFIX)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .array();
  }

  /** Takes in bytes of the data. */
  void add(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  /** Returns the checksum of all that was taken in; nothing can be added after. */
  String finish() {
    return PREFIX + HexFormat.of().formatHex(digest.digest());
  }
}
