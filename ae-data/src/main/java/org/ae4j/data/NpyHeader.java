package org.ae4j.data;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.DataException;

/**
 * Parses the description at the start of an NPY file: a Python dictionary with exactly the keys
 * {@code descr}, {@code fortran_order} and {@code shape}. Nothing else of Python is understood, and
 * arrays of objects are refused, as reading them would mean running what the file says.
 */
final class NpyHeader {
  private final String text;
  private final ByteInput input;
  private int position;
  private String type;
  private Boolean columnMajor;
  private long[] shape;

  private NpyHeader(String text, ByteInput input) {
    this.text = text;
    this.input = input;
  }

  static ArrayLayout parse(String text, ByteInput input) {
    var header = new NpyHeader(text, input);
    header.parseDictionary();
    if (header.type == null || header.columnMajor == null || header.shape == null) {
      throw header.error("descr, fortran_order and shape are all needed");
    }
    return new ArrayLayout(header.element(), header.order(), header.columnMajor, header.shape);
  }

  private void parseDictionary() {
    expect('{');
    while (!accept('}')) {
      String key = string();
      expect(':');
      switch (key) {
        case "descr" -> type = string();
        case "fortran_order" -> columnMajor = bool();
        case "shape" -> shape = tuple();
        default -> throw error("there is no key \"" + key + "\" in this format");
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    skipSpace();
    if (position < text.length()) {
      throw error("the description should end here");
    }
  }

  private long[] tuple() {
    List<Long> extents = new ArrayList<>();
    expect('(');
    while (!accept(')')) {
      extents.add(number());
      if (!accept(',')) {
        expect(')');
        break;
      }
    }
    return extents.stream().mapToLong(Long::longValue).toArray();
  }

  private long number() {
    skipSpace();
    int start = position;
    while (position < text.length() && Character.digit(text.charAt(position), 10) >= 0) {
      position++;
    }
    // An extent of more digits could not be the size of anything.
    if (position == start || position - start > 18) {
      throw error("an extent must be a whole number");
    }
    long value = Long.parseLong(text, start, position, 10);
    if (position < text.length() && text.charAt(position) == 'L') {
      position++; // as Python 2 wrote long numbers
    }
    return value;
  }

  private boolean bool() {
    skipSpace();
    for (String word : List.of("True", "False")) {
      if (text.startsWith(word, position)) {
        position += word.length();
        return word.equals("True");
      }
    }
    throw error("fortran_order must be True or False");
  }

  private String string() {
    skipSpace();
    char quote = position < text.length() ? text.charAt(position) : 0;
    int end = text.indexOf(quote, position + 1);
    if (quote != '\'' && quote != '"' || end < 0) {
      throw error("a quoted text is needed; records and objects are not read");
    }
    String value = text.substring(position + 1, end);
    position = end + 1;
    return value;
  }

  private ByteOrder order() {
    return switch (type.charAt(0)) {
      case '>' -> ByteOrder.BIG_ENDIAN;
      case '=' -> ByteOrder.nativeOrder();
      default -> ByteOrder.LITTLE_ENDIAN;
    };
  }

  private Element element() {
    if (!type.matches("[<>=|].+")) {
      throw error("\"" + type + "\" is no type of number");
    }
    return switch (type.substring(1)) {
      case "b1", "?" -> Element.BOOL;
      case "i1" -> Element.INT8;
      case "u1" -> Element.UINT8;
      case "i2" -> Element.INT16;
      case "u2" -> Element.UINT16;
      case "i4" -> Element.INT32;
      case "u4" -> Element.UINT32;
      case "i8" -> Element.INT64;
      case "u8" -> Element.UINT64;
      case "f2" -> Element.FLOAT16;
      case "f4" -> Element.FLOAT32;
      case "f8" -> Element.FLOAT64;
      default ->
          throw error("elements of type \"" + type + "\" are not read; save bool, int or float");
    };
  }

  private void expect(char wanted) {
    if (!accept(wanted)) {
      throw error("expected '" + wanted + "' at character " + position + " of " + text.strip());
    }
  }

  private boolean accept(char wanted) {
    skipSpace();
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private DataException error(String message) {
    return input.error("the NPY description is broken: " + message);
  }
}
