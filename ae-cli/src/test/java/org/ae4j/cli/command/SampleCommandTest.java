package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ae sample")
class SampleCommandTest {
  @TempDir static Path shared;
  private static Path table;
  private static Path plain;
  private static Path variational;
  private static Path conditional;

  @TempDir Path folder;

  @BeforeAll
  static void train() throws IOException {
    plain = Call.model(shared);
    table = shared.resolve("table.csv");
    variational = trained("vae", "--type=vae");
    conditional = trained("conditional", "--type=vae", "--condition=labels");
  }

  private static Path trained(String name, String... more) {
    Path out = shared.resolve(name);
    List<Object> words = new ArrayList<>(List.of("train", "--data", table, "--out", out));
    words.addAll(List.of("--label-column=kind", "--layers=8", "--latent=3", "--epochs=2"));
    words.addAll(List.of(more));
    Call call = ae(words.toArray());
    assertThat(call.exitCode()).as(call.err()).isZero();
    return out.resolve("model.safetensors");
  }

  private Call sample(Path model, String... more) {
    List<Object> words = new ArrayList<>(List.of("sample", model));
    words.addAll(List.of("--label-column=kind", "--out", folder.resolve("new.csv")));
    if (readsData(model, more)) {
      words.addAll(List.of("--data", table));
    }
    words.addAll(List.of(more));
    return ae(words.toArray());
  }

  /** Draws from the prior need no examples. */
  private static boolean readsData(Path model, String... more) {
    boolean prior = model.equals(variational) || model.equals(conditional);
    return !prior
        || Stream.of(more)
            .anyMatch(
                w -> w.startsWith("--from") || w.startsWith("--show") && !w.endsWith("draws"));
  }

  private List<String> rows(Path model, String... more) {
    Call call = sample(model, more);
    assertThat(call.exitCode()).as(call.err()).isZero();
    try {
      return Files.readAllLines(folder.resolve("new.csv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--show=draws, 100",
    "--show=draws --count=7, 7",
    "--from=gaussian --count=5, 5",
    "--from=mixture --components=3 --count=5, 5",
    "--show=interpolations --count=3, 30",
    "--show=traversals, 30",
    "--show=variations --count=4, 40"
  })
  @DisplayName("makes as many examples as asked for, the same for a seed, and a picture")
  void counts(String options, int expected) {
    String[] words = options.split(" ");
    List<String> first = rows(variational, words);
    assertThat(first).hasSize(expected + 1);
    assertThat(rows(variational, words)).isEqualTo(first);
    List<String> picture = new ArrayList<>(List.of(words));
    picture.add("--picture=" + folder.resolve("new.png"));
    assertThat(rows(variational, picture.toArray(String[]::new))).isEqualTo(first);
    assertThat(folder.resolve("new.png")).isNotEmptyFile();
  }

  @Test
  @DisplayName("draws from a mixture fitted to its codes where a model has no prior")
  void plainModel() {
    assertThat(rows(plain, "--count=9")).hasSize(10);
    Call call = sample(plain, "--from=prior");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("no prior", "--from mixture");
  }

  @Test
  @DisplayName("interpolations begin and end at what reconstructs their examples")
  void ends() throws IOException {
    List<String> way = rows(variational, "--show=interpolations", "--count=1");
    Path rebuilt = folder.resolve("rebuilt.csv");
    ae("reconstruct", variational, table, "--label-column=kind", "--out", rebuilt);
    List<String> expected = Files.readAllLines(rebuilt);
    assertThat(numbers(way.get(1)))
        .usingComparatorWithPrecision(1e-4)
        .isEqualTo(numbers(expected.get(1)));
  }

  private static double[] numbers(String row) {
    return java.util.Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  @DisplayName("variations of a model without posterior lie farther off the larger the scale")
  void scale() {
    double near = spread(rows(plain, "--show=variations", "--scale=0.01"));
    double far = spread(rows(plain, "--show=variations", "--scale=1"));
    assertThat(far).isGreaterThan(5 * near);
    assertThat(sample(variational, "--show=variations", "--scale=1").exitCode()).isEqualTo(2);
  }

  private static double spread(List<String> rows) {
    return Math.abs(numbers(rows.get(1))[0] - numbers(rows.get(2))[0])
        + Math.abs(numbers(rows.get(1))[3] - numbers(rows.get(3))[3]);
  }

  @Test
  @DisplayName("a model with classes as conditions draws of a class, and is used with labels")
  void conditions() {
    List<String> even = rows(conditional, "--class=0", "--count=5");
    List<String> odd = rows(conditional, "--class=1", "--count=5");
    assertThat(even).hasSize(6).isNotEqualTo(odd);
    assertThat(rows(conditional, "--show=interpolations")).hasSize(81);
    assertThat(rows(conditional, "--show=variations", "--count=2")).hasSize(21);
    assertThat(rows(conditional, "--show=traversals", "--count=2")).hasSize(21);
    assertThat(rows(conditional, "--from=gaussian")).hasSize(101);
    Path codes = folder.resolve("codes.csv");
    Call encode =
        ae("encode", conditional, table, "--label-column=kind", "--labels", "--out", codes);
    assertThat(encode.exitCode()).as(encode.err()).isZero();
    Call decode =
        ae("decode", conditional, codes, "--label-column=label", "--out", folder.resolve("x.csv"));
    assertThat(decode.exitCode()).as(decode.err()).isZero();
    assertThat(ae("evaluate", conditional, "--data", table, "--label-column=kind").exitCode())
        .isZero();
    Call without =
        ae("encode", conditional, folder.resolve("new.csv"), "--out", folder.resolve("y.csv"));
    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.err()).contains("no class labels");
    Call none = sample(conditional, "--class=2");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("classes 0 to 1");
  }

  @Test
  @DisplayName("conditions go with damaged inputs as well, reports included")
  void damaged() {
    Path denoising = trained("denoising", "--type=denoising", "--condition=labels");
    assertThat(rows(denoising, "--count=3", "--class=1")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "--show=interpolations --count=21, 'it takes 42 examples', 40",
    "--show=interpolations --count=2000000000, 'it takes 4,000,000,000 examples', 40",
    "--show=variations --count=41, 'it takes 41 examples', 40",
    "--show=traversals --count=4, 'it takes 4 numbers in a code', 3"
  })
  @DisplayName("says how many there are where they are fewer than asked for")
  void fewer(String options, String needed, int there) {
    Call call = sample(variational, options.split(" "));
    assertThat(call.exitCode()).as(options).isEqualTo(1);
    assertThat(call.err()).contains(needed, "there are " + there).hasLineCount(1);
    assertThat(folder.resolve("new.csv")).doesNotExist();
  }

  @Test
  @DisplayName("needs two examples to join, and joins what pairs there are unless told how many")
  void fewExamples() throws IOException {
    List<String> lines = Files.readAllLines(table);
    Path few = folder.resolve("few.csv");
    Files.write(few, lines.subList(0, 2));
    String[] join = {"--show=interpolations", "--data=" + few};
    Path out = folder.resolve("few-out.csv");
    List<Object> words = List.of("sample", variational, "--label-column=kind", "--out", out);
    Object[] all = Stream.concat(words.stream(), Stream.of(join)).toArray();
    assertThat(ae(all).err()).contains("it takes 2 examples", "there are 1");
    Files.write(few, lines.subList(0, 6));
    assertThat(ae(all).exitCode()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2 * 10 + 1);
  }

  @Test
  @DisplayName("refuses examples that draws from a prior would not read")
  void unread() {
    Call call = sample(variational, "--data=" + folder.resolve("nosuch.csv"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("read no --data", "--from gaussian");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--class=1",
        "--components=3 --from=gaussian",
        "--path=linear",
        "--show=interpolations --path=straight",
        "--show=traversals --from=prior",
        "--scale=1",
        "--count=0",
        "--show=drawings",
        "--from=posterior"
      })
  @DisplayName("refuses what it would not read or does not know")
  void refuses(String options) {
    Call call = sample(variational, options.split(" "));
    assertThat(call.exitCode()).as(options).isEqualTo(2);
    assertThat(call.err()).startsWith("ae: ").hasLineCount(1);
    assertThat(folder.resolve("new.csv")).doesNotExist();
  }
}
