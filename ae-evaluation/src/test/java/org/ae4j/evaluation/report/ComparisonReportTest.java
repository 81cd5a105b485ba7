package org.ae4j.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.ExperimentRunner;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.experiment.TinyExperiments;
import org.ae4j.evaluation.experiment.Variant;
import org.ae4j.evaluation.use.AnomalyDetection;
import org.ae4j.evaluation.use.Denoising;
import org.ae4j.evaluation.use.Generation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ComparisonReportTest {
  private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\"";

  @TempDir static Path shared;
  private static Results usual;
  private static Path out;
  private static Path page;

  @TempDir Path folder;

  @BeforeAll
  static void writeOnce() {
    usual = ExperimentRunner.in(shared.resolve("runs")).untried().run(usual());
    out = shared.resolve("out");
    page = ComparisonReport.write(ComparisonContent.of("Planes", usual), out);
  }

  private Results results(Experiment experiment) {
    return ExperimentRunner.in(folder.resolve("runs")).untried().run(experiment);
  }

  private static Experiment usual() {
    return TinyExperiments.of(
        TinyExperiments.narrow(), TinyExperiments.wide(), TinyExperiments.diverging());
  }

  private static Document parsed(Path page) throws Exception {
    // The page is also well-formed XML, which shows that everything in it is escaped.
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(page)));
  }

  private static String text(Path page) throws Exception {
    return parsed(page).getDocumentElement().getTextContent().replace('\u00a0', ' ');
  }

  @Test
  @DisplayName("the answer comes first, then everything else, and what diverged is told")
  void answerFirst() throws Exception {
    String text = text(page);
    assertThat(text)
        .contains("rebuilding: wide is best")
        .contains("diverging on planes with seed 0 diverged")
        .containsSubsequence(
            "is best", "Autoencoders and uses", "Side by side", "All measures", "Cost");
    assertThat(text).contains("reconstructions", "hardest examples", "corners", "zeros");
  }

  @Test
  @DisplayName("a page loads nothing and needs no other file")
  void selfContained() throws Exception {
    assertThat(page)
        .content()
        .doesNotContain("http://", "https://", "<script", "<link", "@import")
        .contains("default-src 'none'", "prefers-color-scheme: dark", "@media print");
  }

  @Test
  @DisplayName("every picture is a PNG file with its numbers beside it, every number is in a table")
  void files() throws IOException {
    for (String file : List.of("results", "summary", "ranks", "cost", "curves", "settings")) {
      assertThat(out.resolve(file + ".csv")).isNotEmptyFile();
    }
    try (Stream<Path> figures = Files.list(out.resolve("figures"))) {
      List<Path> pictures =
          figures.filter(figure -> figure.toString().endsWith(".png")).sorted().toList();
      assertThat(pictures).hasSizeGreaterThan(8);
      for (Path picture : pictures) {
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isPositive();
        String numbers = picture.getFileName().toString().replace(".png", ".csv");
        assertThat(picture.resolveSibling(numbers)).isNotEmptyFile();
      }
    }
    assertThat(Files.readAllLines(out.resolve("results.csv"))).hasSize(1 + (3 + 1) * 2 * 2);
    JsonNode json = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(json.at("/standings/0/best").asText()).isEqualTo("wide");
    assertThat(json.at("/standings/0/methods/0/values")).hasSize(2);
    assertThat(json.at("/standings/0/methods/0/deviation").isNumber()).isTrue();
    assertThat(out.resolve("summary.csv")).content().contains("seeds,mean,deviation,low,high");
    assertThat(page).content().contains("95 % interval (Student");
  }

  @Test
  @DisplayName("variants whose names differ only in signs or script have pictures of their own")
  void ownPictures() throws IOException {
    Results results =
        results(
            TinyExperiments.of(
                TinyExperiments.narrow("a b"),
                TinyExperiments.narrow("a-b"),
                TinyExperiments.narrow("β"),
                TinyExperiments.narrow("γ")));

    ComparisonReport.write(ComparisonContent.of("Names", results), folder.resolve("out"));

    try (Stream<Path> figures = Files.list(folder.resolve("out").resolve("figures"))) {
      assertThat(figures.map(figure -> figure.getFileName().toString()))
          .filteredOn(name -> name.startsWith("training-planes-own"))
          .filteredOn(name -> name.endsWith(".png"))
          .hasSize(4)
          .contains("training-planes-own-a-b.png", "training-planes-own-a-b-2.png");
    }
  }

  @Test
  @DisplayName("results.csv has the same bytes whether an experiment ran through or went on")
  void sameBytes() throws IOException {
    Results again = ExperimentRunner.in(shared.resolve("runs")).untried().run(usual());
    ComparisonReport.write(ComparisonContent.of("Planes", again), folder);

    assertThat(folder.resolve("results.csv")).hasSameBinaryContentAs(out.resolve("results.csv"));
    assertThat(folder.resolve("summary.csv")).hasSameBinaryContentAs(out.resolve("summary.csv"));
  }

  @Test
  @DisplayName("names and settings are shown as they are and never become part of the page")
  void escapes() throws Exception {
    Variant hostile =
        new Variant(
            HOSTILE, Map.of(HOSTILE, HOSTILE), TinyExperiments.wide().recipe(), Optional.empty());
    Results results = results(TinyExperiments.of(hostile));
    ComparisonContent content =
        new ComparisonContent(HOSTILE, results, HOSTILE, HOSTILE, Map.of(HOSTILE, HOSTILE));

    Path written = ComparisonReport.write(content, folder.resolve("out"));

    assertThat(written).content().doesNotContain("<script>");
    assertThat(text(written)).contains(HOSTILE);
  }

  @Test
  @DisplayName("why a use does not apply is told below the table, once, also if it applies to none")
  void reasons() throws Exception {
    ExperimentData labelled = TinyExperiments.data("planes", 1);
    ExperimentData data =
        ExperimentData.of(
            "plain", labelled.train().withoutLabels(), labelled.test().withoutLabels());
    Results results =
        results(
            Experiment.of(List.of(TinyExperiments.narrow(), TinyExperiments.wide()), List.of(data))
                .withSeeds(0)
                .withUses(List.of(new AnomalyDetection(), new Generation())));
    ComparisonContent content = ComparisonContent.of("Plain", results);

    String text = text(ComparisonReport.write(content, folder.resolve("out")));

    for (String told : List.of(text, ComparisonReport.text(content))) {
      assertThat(told)
          .containsOnlyOnce("anomaly detection: the data has no second kind of examples")
          .containsOnlyOnce("generation: has no prior to draw from (narrow, wide)")
          .containsOnlyOnce("generation: no frechet distance on these data");
    }
  }

  @Test
  @DisplayName("page and settings tell which data were seen, and where it ran")
  void provenance() throws Exception {
    ExperimentData data = TinyExperiments.data("planes", 1);

    assertThat(text(page))
        .contains(data.digest(), "training examples")
        .contains(System.getProperty("java.version"), System.getProperty("os.name"));
    assertThat(out.resolve("settings.csv"))
        .content()
        .contains("data,planes,source,planes\n", "data,planes,training examples,80\n")
        .contains("data,planes,test examples,40\n", "data,planes,shape,6\n")
        .contains("data,planes,SHA-256," + data.digest() + "\n");
    assertThat(TinyExperiments.data("planes", 2).digest()).isNotEqualTo(data.digest());
  }

  @Test
  @DisplayName("over three sets methods are ranked, and one seed is said to tell nothing")
  void ranks() throws Exception {
    Experiment three =
        Experiment.of(
                List.of(TinyExperiments.narrow(), TinyExperiments.wide()),
                List.of(
                    TinyExperiments.data("first", 1),
                    TinyExperiments.data("second", 2),
                    TinyExperiments.data("third", 3)))
            .withSeeds(0)
            .withUses(usual().uses());

    Path written =
        ComparisonReport.write(
            ComparisonContent.of("Three", results(three)), folder.resolve("out"));

    assertThat(text(written))
        .contains("over 3 sets: wide ranks best")
        .contains("One seed tells nothing about chance");
  }

  @Test
  @DisplayName("what variants clear of each kind of damage is one picture, means over seeds")
  void matrix() throws Exception {
    Denoising denoising =
        new Denoising()
            .under("shift by 1", (clean, seed) -> Optional.of(shifted(clean.toArray())))
            .under("blur", (clean, seed) -> Optional.empty());
    Results results =
        results(
            TinyExperiments.of(TinyExperiments.narrow(), TinyExperiments.wide())
                .withUses(List.of(denoising)));

    Path written = ComparisonReport.write(ComparisonContent.of("Matrix", results), folder);

    assertThat(text(written)).contains("What generalises: planes, budget own");
    Standing shift =
        Standing.of(results).stream()
            .filter(standing -> standing.metric().name().equals("psnr_gain_shift_by_1"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readAllLines(folder.resolve("figures/what-generalises-planes-own.csv")))
        .containsExactly(
            "variant,shift by 1",
            "narrow," + shift.estimate("narrow").mean(),
            "wide," + shift.estimate("wide").mean());
    assertThat(shift.values().get("wide")).hasSize(2);
  }

  private static float[][] shifted(float[][] rows) {
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j]++;
      }
    }
    return rows;
  }

  @Test
  @DisplayName("a terminal gets the same answer")
  void terminal() {
    String text = ComparisonReport.text(ComparisonContent.of("Planes", usual));

    assertThat(text).contains("planes, budget own", "rebuilding: wide is best", "diverged");
    assertThat(text.lines()).anyMatch(line -> line.matches("wide .*\\*.*"));
  }
}
