package org.ae4j.data;

import java.util.List;
import java.util.function.Function;

/** A published set that this library knows by name. */
public final class NamedSet {
  private final String name;
  private final String description;
  private final Provenance provenance;
  private final List<String> files;
  private final Recipe recipe;

  /** Makes the parts of a set out of its files. */
  interface Recipe extends Function<DataFiles, DataParts> {}

  NamedSet(
      String name, String description, Provenance provenance, List<String> files, Recipe recipe) {
    this.name = name;
    this.description = description;
    this.provenance = provenance;
    this.files = List.copyOf(files);
    this.recipe = recipe;
  }

  /** Returns the name that a user writes. */
  public String name() {
    return name;
  }

  /** Returns what it is and how large, in one line. */
  public String description() {
    return description;
  }

  /** Returns where it comes from. */
  public String origin() {
    return provenance.origin();
  }

  /** Returns under which terms it may be used. */
  public String licence() {
    return provenance.licence();
  }

  /** Returns the files it needs, relative to a data folder; none if it is bundled or drawn. */
  public List<String> files() {
    return files;
  }

  DataParts load(DataFiles found) {
    return recipe.apply(found);
  }
}
