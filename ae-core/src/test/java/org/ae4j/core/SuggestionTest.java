package org.ae4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suggestion")
class SuggestionTest {
  private static final List<String> NAMES = List.of("mnist", "fashion-mnist", "ecg5000");

  @Test
  @DisplayName("names the one valid name that is nearest")
  void namesTheNearest() {
    assertThat(Suggestion.nearest("minst", NAMES)).isEqualTo("did you mean \"mnist\"?");
    assertThat(Suggestion.nearest("fashion_mnist", NAMES)).contains("\"fashion-mnist\"");
  }

  @Test
  @DisplayName("does not mind upper and lower case")
  void ignoresCase() {
    assertThat(Suggestion.nearest("ECG500", NAMES)).isEqualTo("did you mean \"ecg5000\"?");
  }

  @Test
  @DisplayName("lists all names where none is near, and says so where there is none")
  void listsAll() {
    assertThat(Suggestion.nearest("photographs", NAMES))
        .isEqualTo("choose mnist, fashion-mnist, ecg5000");
    assertThat(Suggestion.nearest("photographs", List.of())).isEqualTo("there is none");
  }

  @Test
  @DisplayName("counts letters inserted, deleted and replaced")
  void countsLetters() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestion.distance("abc", "abc")).isZero();
  }
}
