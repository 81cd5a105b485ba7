package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Component;
import org.ae4j.core.model.Descriptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every part of a description keeps: it is a value. */
public interface ComponentContract {
  /** Returns a new instance, described alike every time. */
  Component component();

  /** Returns what writes descriptions; one that knows more parts if this one is not in a module. */
  default Descriptions descriptions() {
    return Descriptions.standard();
  }

  @Test
  @DisplayName("is read from a model file's description as it was written")
  default void isDescribed() {
    String json = descriptions().toJson(component(), Component.class);
    assertThat(descriptions().fromJson(json, Component.class)).isEqualTo(component());
  }

  @Test
  @DisplayName("is a record, equal to one of the same description")
  default void isValue() {
    assertThat(component()).isInstanceOf(Record.class);
    assertThat(component()).isEqualTo(component()).hasSameHashCodeAs(component());
  }

  @Test
  @DisplayName("shows its description, not its identity")
  default void showsItself() {
    assertThat(component().toString()).isEqualTo(component().toString()).doesNotContain("@");
  }
}
