package org.ae4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;

/** Reads arrays out of NPZ archives, one entry at a time and without unpacking any to disk. */
final class NpzReader {
  private static final String ENDING = ".npy";

  private NpzReader() {}

  static Dataset read(Path file, ReadOptions options) {
    if (!Files.isRegularFile(file)) {
      throw new DataException("there is no file " + file);
    }
    try (var zip = new ZipFile(file.toFile())) {
      List<String> names = names(zip);
      String values = options.arrays().values().orElseGet(() -> usualValues(names, file));
      RawArray array = read(zip, file, values, names);
      Labels labels =
          usualLabels(options.arrays(), names)
              .map(l -> read(zip, file, l, names).asLabels(file + "!" + l))
              .orElse(null);
      return array.complete(FileNames.stem(file), labels, options.missing());
    } catch (IOException | IllegalArgumentException e) {
      // The latter is how the zip reader says that a name is no text.
      throw new DataException(file + " is no readable NPZ archive: " + Reason.of(e), e);
    }
  }

  private static List<String> names(ZipFile zip) {
    List<String> names = new ArrayList<>();
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(ENDING))
        .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
    return names;
  }

  private static String usualValues(List<String> names, Path file) {
    if (names.contains("X")) {
      return "X";
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    throw new DataException(
        file + " has " + (names.isEmpty() ? "no arrays" : "several arrays; name one of " + names));
  }

  private static Optional<String> usualLabels(ArrayOptions options, List<String> names) {
    boolean usual = options.values().isEmpty() && names.contains("X") && names.contains("y");
    return options.labels().or(() -> usual ? Optional.of("y") : Optional.empty());
  }

  /**
   * The directory of a zip archive is outside data too: what it says is checked against Deflate.
   */
  private static long most(ZipEntry entry) {
    long size = entry.getSize();
    long unpacked = ByteInput.mostUnpacked(entry.getCompressedSize());
    return size < 0 ? unpacked : Math.min(size, unpacked);
  }

  private static RawArray read(ZipFile zip, Path file, String name, List<String> names) {
    ZipEntry entry = zip.getEntry(name + ENDING);
    if (entry == null) {
      throw new DataException(
          file + " has no array \"" + name + "\"; " + Suggestion.nearest(name, names));
    }
    try (var input =
        ByteInput.of(file + "!" + entry.getName(), zip.getInputStream(entry), most(entry))) {
      return NpyReader.read(input);
    } catch (IOException e) {
      throw new DataException(file + ": cannot read " + name + ": " + Reason.of(e), e);
    }
  }
}
