package org.ae4j.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ModelFileException;

/**
 * Writes descriptions as JSON and reads them back to equal ones. A description is a record of
 * numbers, texts, enums, {@link org.ae4j.core.graph.Shape}s, lists, maps from texts, optional
 * values and further records. Where an interface leaves the class open, the field {@code type}
 * holds the name that the registry knows it by; no class name is ever written or read.
 *
 * <p>Equal descriptions give equal texts: fields stand in the order of the record, map entries in
 * the order of their keys.
 */
public final class Descriptions {
  private final Forms forms;

  /** Makes the one that knows the parts of a registry. */
  public Descriptions(ComponentRegistry registry) {
    this.forms = new Forms(registry);
  }

  /** Makes the one that knows the parts of every module present. */
  public static Descriptions standard() {
    return new Descriptions(ComponentRegistry.standard());
  }

  /**
   * Returns a description as JSON for people: two spaces for every level, and a line feed at the
   * end.
   *
   * @throws ModelFileException if a part has no name or a value that JSON cannot hold
   */
  public String toJson(Autoencoder autoencoder) {
    return toJson(autoencoder, Autoencoder.class);
  }

  /**
   * Returns any description as JSON for people.
   *
   * @param type the record, or the interface that leaves open which record it is
   */
  public <T> String toJson(T description, Class<T> type) {
    return Json.pretty(write(description, type));
  }

  /**
   * Returns the autoencoder of a description.
   *
   * @throws ModelFileException if the text is no JSON or describes no autoencoder; the message
   *     begins with the place, such as {@code $.encoder.widths[2]}
   */
  public Autoencoder fromJson(String json) {
    return fromJson(json, Autoencoder.class);
  }

  /** Returns what any description describes; see {@link #fromJson(String)}. */
  public <T> T fromJson(String json, Class<T> type) {
    Objects.requireNonNull(json, "json");
    try {
      JsonNode node = Json.parse(json);
      return type.cast(forms.of(type, Place.ROOT).read(node, Place.ROOT));
    } catch (JsonProcessingException error) {
      String place =
          Json.location(error)
              .map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
              .orElse("");
      throw new ModelFileException(
          "the description is no JSON" + place + ": " + error.getOriginalMessage(), error);
    }
  }

  /** Returns a description as a tree. */
  <T> JsonNode write(T description, Class<T> type) {
    return forms.of(type, Place.ROOT).write(description, Place.ROOT);
  }
}
