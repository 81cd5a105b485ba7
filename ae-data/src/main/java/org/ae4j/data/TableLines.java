package org.ae4j.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts a text in UTF-8 into lines and cells. */
final class TableLines {
  private static final char BLANKS = ' ';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_FIRST_LINE = 1 << 24;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private TableLines() {}

  /** Returns the lines that are not empty, read as they are asked for. */
  static Iterator<TableLine> of(ByteInput input, TableOptions options) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text = new BufferedReader(new InputStreamReader(input.rest(), decoder), 1 << 16);
    skipByteOrderMark(text);
    for (int i = 0; i < options.skippedLines(); i++) {
      text.readLine();
    }
    Optional<Character> given = options.separator();
    char separator = given.isPresent() ? given.get() : guess(text);
    return separator == BLANKS
        ? blankSeparated(text, options.skippedLines())
        : separated(text, separator, options.skippedLines());
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /** Chooses what stands most often in the first line with anything in it. */
  private static char guess(BufferedReader text) throws IOException {
    text.mark(LONGEST_FIRST_LINE);
    String line = text.readLine();
    while (line != null && line.isBlank()) {
      line = text.readLine();
    }
    text.reset();
    String first = line == null ? "" : line.strip();
    char best = ',';
    for (char candidate : SEPARATORS) {
      best = count(first, candidate) > count(first, best) ? candidate : best;
    }
    return count(first, best) == 0 && first.indexOf(' ') >= 0 ? BLANKS : best;
  }

  private static long count(String line, char letter) {
    return line.chars().filter(c -> c == letter).count();
  }

  private static Iterator<TableLine> blankSeparated(BufferedReader text, long before) {
    long[] number = {before};
    return Stream.generate(() -> nextLine(text))
        .takeWhile(Objects::nonNull)
        .map(line -> new TableLine(++number[0], words(line)))
        .filter(line -> !line.cells().isEmpty())
        .iterator();
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String nextLine(BufferedReader text) {
    try {
      return text.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of different lengths are let through here, to be refused with a better message. */
  private static Iterator<TableLine> separated(BufferedReader text, char separator, long before) {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text);
    return reader.stream()
        .map(line -> new TableLine(before + line.getStartingLineNumber(), line.getFields()))
        .iterator();
  }
}
