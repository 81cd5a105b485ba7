package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;

/** What error messages show of JSON that may be long. */
final class Excerpt {
  private static final int LENGTH = 60;

  private Excerpt() {}

  /** Returns the beginning of a piece of JSON. */
  static String of(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : Json.compact(node);
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
  }
}
