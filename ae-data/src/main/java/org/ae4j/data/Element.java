package org.ae4j.data;

import java.nio.ByteBuffer;

/** The types of number that array files hold; all become single precision, rounded to nearest. */
enum Element {
  /** One byte, 0 or 1; any other value counts as 1. */
  BOOL(1, (bytes, at) -> bytes.get(at) == 0 ? 0 : 1),
  INT8(1, (bytes, at) -> bytes.get(at)),
  UINT8(1, (bytes, at) -> bytes.get(at) & 0xff),
  INT16(2, (bytes, at) -> bytes.getShort(at)),
  UINT16(2, (bytes, at) -> bytes.getShort(at) & 0xffff),
  INT32(4, (bytes, at) -> bytes.getInt(at)),
  UINT32(4, (bytes, at) -> bytes.getInt(at) & 0xffffffffL),
  INT64(8, (bytes, at) -> bytes.getLong(at)),
  UINT64(8, (bytes, at) -> unsigned(bytes.getLong(at))),
  FLOAT16(2, (bytes, at) -> half(bytes.getShort(at))),
  FLOAT32(4, (bytes, at) -> bytes.getFloat(at)),
  FLOAT64(8, (bytes, at) -> (float) bytes.getDouble(at));

  private interface Decoder {
    float decode(ByteBuffer bytes, int at);
  }

  private final int bytes;
  private final Decoder decoder;

  Element(int bytes, Decoder decoder) {
    this.bytes = bytes;
    this.decoder = decoder;
  }

  /** Returns the number of bytes of one number. */
  int bytes() {
    return bytes;
  }

  /** Decodes numbers from the start of the bytes, in the order the buffer is set to. */
  void decode(ByteBuffer from, float[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = decoder.decode(from, i * bytes);
    }
  }

  /** Halving keeps the sign bit free; the lost bit is kept too, so that rounding stays right. */
  private static float unsigned(long bits) {
    return bits >= 0 ? bits : 2f * (bits >>> 1 | bits & 1);
  }

  /** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
  private static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      return (sign == 0 ? 1f : -1f) * fraction * 0x1p-24f;
    }
    int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }
}
