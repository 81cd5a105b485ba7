package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ae4j.core.Suggestion;

/**
 * Constants as lower-case words: {@code LEAKY_RELU} is {@code "leaky-relu"}.
 *
 * @param type the enum
 */
record EnumForm(Class<?> type) implements Form {
  @Override
  public JsonNode write(Object value, Place place) {
    return Json.NODES.textNode(word(value));
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Object read(JsonNode node, Place place) {
    String word = (String) ScalarForm.TEXT.read(node, place);
    List<String> words = Arrays.stream(type.getEnumConstants()).map(EnumForm::word).toList();
    int index = words.indexOf(word);
    if (index < 0) {
      throw place.error("does not know '" + word + "'; " + Suggestion.nearest(word, words));
    }
    return type.getEnumConstants()[index];
  }
}
