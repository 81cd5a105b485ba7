package org.ae4j.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;

/**
 * Published sets by name. Their files are looked for in a few folders and checked against recorded
 * checksums; nothing is ever downloaded. {@code mnist} and {@code sprites} need no files.
 */
public final class DataCatalog {
  /** The system property that names a data folder. */
  public static final String FOLDER_PROPERTY = "ae.data";

  private final List<NamedSet> sets = KnownSets.all();
  private final DataFiles files;

  private DataCatalog(List<Path> folders) {
    files = new DataFiles(folders);
  }

  /**
   * Returns the catalogue that looks into the given folder if there is one, then into that of the
   * property {@code ae.data}, then into {@code ae4j/data} of the user's cache.
   */
  public static DataCatalog of(Optional<Path> folder) {
    List<Path> folders = new ArrayList<>();
    folder.ifPresent(folders::add);
    String property = System.getProperty(FOLDER_PROPERTY, "");
    if (!property.isBlank()) {
      folders.add(Path.of(property));
    }
    folders.add(cache().resolve("ae4j").resolve("data"));
    return new DataCatalog(folders);
  }

  private static Path cache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    return cache == null || cache.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(cache);
  }

  /** Returns the folders that are searched, in order. */
  public List<Path> folders() {
    return files.folders();
  }

  /** Returns all sets that have a name. */
  public List<NamedSet> sets() {
    return sets;
  }

  /** Returns the names of all sets. */
  public List<String> names() {
    return sets.stream().map(NamedSet::name).toList();
  }

  /** Returns the set of a name, if there is one. */
  public Optional<NamedSet> find(String name) {
    return sets.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  /** Returns whether all files of a set are there; their content is not looked at. */
  public boolean available(NamedSet set) {
    return set.files().stream().allMatch(file -> files.find(file).isPresent());
  }

  /**
   * Returns the parts of a set as published.
   *
   * @throws DataException if there is no such name (with the nearest valid one), or a file is
   *     missing, is not the published one, or is broken
   */
  public DataParts load(String name) {
    NamedSet set =
        find(name)
            .orElseThrow(
                () ->
                    new DataException(
                        "no set is called \"" + name + "\"; " + Suggestion.nearest(name, names())));
    List<String> missing = set.files().stream().filter(f -> files.find(f).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new DataException(
          name
              + " needs "
              + String.join(", ", missing)
              + " in one of the folders "
              + files.folders()
              + "; nothing is downloaded, so put the files there, or name the"
              + " folder that has them. Origin: "
              + set.origin());
    }
    return set.load(files);
  }
}
