package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UseCommandsTest {
  @TempDir static Path shared;
  private static Path model;
  private static Path table;

  @TempDir Path folder;

  @BeforeAll
  static void train() throws IOException {
    model = Call.model(shared);
    table = shared.resolve("table.csv");
  }

  private Call use(String command, Path input, Path out, Object... more) {
    Object[] words =
        Arrays.copyOf(new Object[] {command, model, input, "--out", out}, 5 + more.length);
    System.arraycopy(more, 0, words, 5, more.length);
    return ae(words);
  }

  @ParameterizedTest(name = "codes in {0}")
  @DisplayName("encoding and decoding apart gives what reconstructing gives")
  @ValueSource(strings = {"codes.csv", "codes.npy", "codes.npz", "codes.csv.gz", "codes.idx"})
  void roundTrip(String name) {
    Path codes = folder.resolve(name);
    Path decoded = folder.resolve("decoded.npy");
    Path rebuilt = folder.resolve("rebuilt.npy");

    assertThat(use("encode", table, codes, "--label-column", "kind").out()).contains("40 × [2]");
    assertThat(use("decode", codes, decoded).err()).isEmpty();
    assertThat(use("reconstruct", table, rebuilt, "--label-column=kind").exitCode()).isZero();

    assertThat(decoded).hasSameBinaryContentAs(rebuilt);
  }

  @Test
  @DisplayName("reconstructions keep the names of columns, and labels where they are wanted")
  void keepsNames() {
    Path out = folder.resolve("rebuilt.csv");

    use("reconstruct", table, out, "--label-column", "kind", "--labels");

    assertThat(out).content().startsWith("a,b,c,d,label\n").contains(",even\n").hasLineCount(41);
  }

  @Test
  @DisplayName("examples of another width are refused and leave no file")
  void wrongWidth() {
    Path out = folder.resolve("codes.csv");

    Call decode = use("decode", table, out, "--label-column", "kind");

    assertThat(decode.exitCode()).isEqualTo(1);
    assertThat(decode.err()).contains("[2]", "4").startsWith("ae: ");
    assertThat(out).doesNotExist();
  }

  @Test
  @DisplayName("a file that stood there stays as it was when something fails")
  void keepsOldFile() throws IOException {
    Path out = Files.writeString(folder.resolve("codes.csv"), "old");

    assertThat(use("decode", table, out, "--label-column", "kind").exitCode()).isEqualTo(1);

    assertThat(out).hasContent("old");
  }

  @Test
  @DisplayName("places that cannot be written to and formats nobody knows are refused")
  void refusesOutputs() {
    assertThat(use("encode", table, folder.resolve("none/codes.csv")).err())
        .contains("no writable folder");
    assertThat(use("encode", table, folder.resolve("pictures"), "--label-column=kind").err())
        .contains("pictures have shape");
    assertThat(use("encode", table, folder.resolve("codes.xyz")).exitCode()).isEqualTo(2);
  }

  @Test
  @DisplayName("a damaged model is refused")
  void damagedModel() throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    Path damaged = folder.resolve("damaged.safetensors");
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 5));

    Call call = ae("encode", damaged, table, "--out", folder.resolve("codes.csv"));

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("cannot be read").hasLineCount(1);
    assertThat(folder.resolve("codes.csv")).doesNotExist();
  }

  @Test
  @DisplayName("evaluate compares with PCA and the mean, and says what they were fitted on")
  void evaluate() throws IOException {
    Call call = ae("evaluate", model, "--data", table, "--label-column", "kind");
    Call json = ae("evaluate", model, "--data", table, "--label-column", "kind", "--json");

    assertThat(call.out()).contains("quartiles", "PCA, 2 components", "flatters");
    JsonNode result = new ObjectMapper().readTree(json.out());
    assertThat(result.get("examples").asInt()).isEqualTo(40);
    assertThat(result.get("errors")).hasSize(3);
    assertThat(result.get("reconstructionError").get("mean").asDouble()).isPositive();
  }

  @Test
  @DisplayName("info shows shapes, weights, history and parts")
  void info() throws IOException {
    Call call = ae("info", model);
    JsonNode json = new ObjectMapper().readTree(ae("info", model, "--json").out());

    assertThat(call.out()).contains("codes [2]", "encoder/layer1/weights", "3 epochs", "bernoulli");
    assertThat(json.get("code").get(0).asInt()).isEqualTo(2);
    assertThat(json.get("history")).hasSize(3);
    assertThat(json.get("description").get("loss").get("type").asText()).isEqualTo("bernoulli");
  }
}
