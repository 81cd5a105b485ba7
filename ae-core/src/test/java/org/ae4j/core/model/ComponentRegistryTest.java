package org.ae4j.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.train.Adam;
import org.ae4j.core.train.Optimiser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The registry of components")
class ComponentRegistryTest {
  private final ComponentRegistry registry = ComponentRegistry.standard();

  record Tagged(String type) {}

  record Mine() {}

  @Test
  @DisplayName("knows the core's parts by name and back")
  void standard() {
    assertThat(registry.type("plain")).isEqualTo(PlainLatentSpace.class);
    assertThat(registry.name(Adam.class)).contains("adam");
    assertThat(registry.name(Mine.class)).isEmpty();
  }

  @Test
  @DisplayName("finds the providers of other modules as services")
  void discovers() {
    assertThat(registry.type("provided-in-tests")).isEqualTo(ProvidedInTests.Part.class);
  }

  @Test
  @DisplayName("lists what can fill a seam")
  void listsBySeam() {
    assertThat(registry.names(Optimiser.class)).containsExactly("adam", "adamw", "rmsprop", "sgd");
    assertThat(registry.names(LatentSpace.class)).containsExactly("plain");
  }

  @Test
  @DisplayName("takes a user's own part and leaves the original as it was")
  void extended() {
    assertThat(registry.with("mine", Mine.class).type("mine")).isEqualTo(Mine.class);
    assertThatThrownBy(() -> registry.type("mine")).isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("says which name is nearest to one that it does not know")
  void suggests() {
    assertThatThrownBy(() -> registry.type("adamm"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("no component is called 'adamm'; did you mean \"adam\"?");
  }

  @Test
  @DisplayName("refuses a name that is taken, in code or by a provider")
  void takenNames() {
    assertThatThrownBy(() -> registry.with("plain", Mine.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'plain' is taken by org.ae4j.core.PlainLatentSpace");
    assertThatThrownBy(() -> registry.with(() -> Map.of("sgd", Mine.class)))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("refuses a second name for a class")
  void secondName() {
    assertThatThrownBy(() -> registry.with("flat", PlainLatentSpace.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("already registered as 'plain'");
  }

  @Test
  @DisplayName("refuses names that are no lower-case words, and fields called type")
  void malformed() {
    assertThatThrownBy(() -> registry.with("My Part", Mine.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'My Part'");
    assertThatThrownBy(() -> registry.with("tagged", Tagged.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("rename it");
  }
}
