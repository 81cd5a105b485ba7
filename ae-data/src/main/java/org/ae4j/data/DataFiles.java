package org.ae4j.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ae4j.core.DataException;

/**
 * Files of published sets in the folders that may hold them. A file is handed out only if its bytes
 * are the published ones.
 *
 * @param folders searched in this order
 */
record DataFiles(List<Path> folders) {
  private static final Map<String, String> CHECKSUMS = readChecksums();

  DataFiles {
    folders = List.copyOf(folders);
  }

  private static Map<String, String> readChecksums() {
    try (InputStream stream = DataFiles.class.getResourceAsStream("sha256.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("  ", 2))
          .collect(Collectors.toUnmodifiableMap(part -> part[1], part -> part[0]));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of checksums cannot be read", e);
    }
  }

  /** Returns the recorded SHA-256 of a file, in hexadecimal. */
  static String checksum(String relative) {
    return CHECKSUMS.get(relative);
  }

  /** Returns the first file of that name in the folders, unchecked. */
  Optional<Path> find(String relative) {
    return folders.stream()
        .map(folder -> folder.resolve(relative))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Returns a file, its bytes checked. */
  Path get(String relative) {
    Path file =
        find(relative)
            .orElseThrow(
                () ->
                    new DataException(
                        "there is no file "
                            + relative
                            + " in any of "
                            + folders
                            + "; nothing is downloaded, so put it there or name the folder that has"
                            + " it"));
    String found = sha256(file);
    if (!found.equals(checksum(relative))) {
      throw new DataException(
          file
              + " is not the published file: its SHA-256 should be "
              + checksum(relative)
              + " but is "
              + found
              + "; replace it, or open it by its path");
    }
    return file;
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
        stream.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new DataException("cannot read " + file + ": " + Reason.of(e), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
