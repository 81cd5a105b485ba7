package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The catalogue")
class DataCatalogTest {
  @TempDir Path folder;

  private DataCatalog catalog() {
    return DataCatalog.of(Optional.of(folder));
  }

  @Test
  @DisplayName("describes every set, with a checksum for each of its files")
  void describes() {
    assertThat(catalog().names())
        .doesNotHaveDuplicates()
        .contains("mnist", "fashion-mnist", "ecg5000", "sprites", "digits", "adbench-cardio");
    for (NamedSet set : catalog().sets()) {
      assertThat(set.name()).matches("[a-z0-9.-]+");
      assertThat(set.description()).isNotBlank().hasSizeLessThan(100);
      assertThat(set.origin()).isNotBlank();
      assertThat(set.licence()).isNotBlank();
      assertThat(set.files()).allSatisfy(f -> assertThat(DataFiles.checksum(f)).hasSize(64));
    }
  }

  @Test
  @DisplayName("has MNIST and sprites without any files")
  void bundled() {
    NamedSet sprites = catalog().find("sprites").orElseThrow();
    assertThat(catalog().available(sprites)).isTrue();
    assertThat(catalog().load("sprites").train().size()).isEqualTo(3 * 6 * 10 * 8 * 8);
    assertThat(new DataSource(catalog()).open("mnist:test", ReadOptions.USUAL).size())
        .isEqualTo(10_000);
  }

  @Test
  @DisplayName("looks into the given folder first")
  void folders() {
    assertThat(catalog().folders().get(0)).isEqualTo(folder);
    assertThat(catalog().folders()).last().asString().endsWith("data");
  }

  @Test
  @DisplayName("says which files to put where")
  void missingFiles() {
    // Not even a property of the surroundings helps a set that nobody has.
    NamedSet set = catalog().find("iris").orElseThrow();
    var nowhere = new DataFiles(List.of(folder));
    assertThatThrownBy(() -> set.load(nowhere))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("uci-small/iris.csv")
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("nothing is downloaded");
  }

  @Test
  @DisplayName("refuses a file that is not the published one, with both checksums")
  void wrongChecksum() throws IOException {
    Files.createDirectories(folder.resolve("uci-small"));
    Files.writeString(folder.resolve("uci-small/iris.csv"), "");
    assertThatThrownBy(() -> catalog().load("iris"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(DataFiles.checksum("uci-small/iris.csv"))
        // what SHA-256 gives for nothing at all
        .hasMessageContaining("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  @DisplayName("knows what an unknown name was meant to be")
  void unknown() {
    assertThatThrownBy(() -> catalog().load("fashon-mnist"))
        .isInstanceOf(DataException.class)
        .hasMessage("no set is called \"fashon-mnist\"; did you mean \"fashion-mnist\"?");
  }

  @Test
  @DisplayName("shares one way in with files and folders")
  void source() throws IOException {
    var source = new DataSource(catalog());
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "1,2\n3,4\n");
    assertThat(source.open(file.toString(), ReadOptions.USUAL).size()).isEqualTo(2);
    Path odd = folder.resolve("mine.dat");
    Files.copy(file, odd);
    assertThat(source.open(odd.toString(), ReadOptions.USUAL.withFormat(Format.CSV)).name())
        .isEqualTo("mine");
    assertThat(source.openParts("sprites", ReadOptions.USUAL).test()).isEmpty();
    assertThatThrownBy(() -> source.open("sprites:test", ReadOptions.USUAL))
        .hasMessageContaining("no published test part");
    assertThatThrownBy(() -> source.open("minst", ReadOptions.USUAL))
        .isInstanceOf(DataException.class)
        .hasMessage("\"minst\" is neither a file nor the name of a set; did you mean \"mnist\"?");
    assertThatThrownBy(() -> source.open(" ", ReadOptions.USUAL)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> source.open("a\0b", ReadOptions.USUAL))
        .isInstanceOf(DataException.class);
  }
}
