package org.ae4j.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.History;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportTest {
  private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" <img src=y>";
  private static final float[][] DIGITS = {{0, 1}, {1, 0}, {0, 0}, {1, 1}};
  private static final float[][] GUESSES = {{0, 1}, {1, 0}, {0.5f, 0.5f}, {0.5f, 0.5f}};

  @TempDir Path folder;

  private static Score model() {
    return Score.of("dense 2", Reconstructions.of(DIGITS, GUESSES));
  }

  private static ReportContent content(History history, List<Figure> figures, Score... scores) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("epochs", "20");
    settings.put("a first", "comes second");
    return new ReportContent(
        "Digits",
        settings,
        "encoder  1 → 2",
        history,
        Map.of(),
        List.of(scores),
        figures,
        "ae train");
  }

  private static History history() {
    var first = new History.Epoch(1, 10, Map.of("total", 3.5, "kl", 0.5), Map.of(), 0.001, 2);
    var second =
        new History.Epoch(
            2, 20, Map.of("total", 1.25, "kl", 0.25), Map.of("total", 1.5), 0.0005, 1.5);
    return new History(List.of(first, second), Map.of("kl", 4.0));
  }

  private Document write(ReportContent content) throws Exception {
    Path page = Report.write(content, folder);
    assertThat(page).isEqualTo(folder.resolve("report.html"));
    // The page is also well-formed XML, which shows that everything in it is escaped.
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(page)));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private static List<String> texts(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().replace('\u00a0', ' ').strip())
        .toList();
  }

  @Test
  @DisplayName("one sentence compares the model with every baseline")
  void verdict() throws Exception {
    Score perfect = Score.of("a copy", Reconstructions.of(DIGITS, DIGITS));
    Score mean = Score.of(Baseline.mean(DIGITS), DIGITS);
    Document page = write(content(history(), List.of(), model(), mean, perfect));
    assertThat(texts(page, "p").get(0))
        .isEqualTo(
            "On 4 unseen examples the squared error per example is 0.25 ± 0.46:"
                + " 50.0 % less than training mean; and no error at all for a copy.");
    assertThat(texts(write(content(history(), List.of(), mean, model())), "p").get(0))
        .endsWith("0.5000: 100.0 % more than dense 2.");
    assertThat(texts(write(content(history(), List.of(), model())), "p").get(0))
        .endsWith("0.25 ± 0.46.");
  }

  @Test
  @DisplayName("the results table has a line per method, the model first, and a file in full")
  void results() throws Exception {
    Score mean = Score.of(Baseline.mean(DIGITS), DIGITS);
    Document page = write(content(history(), List.of(), model(), mean));
    assertThat(texts(page, "td"))
        .containsSubsequence("0.25 ± 0.46", "–", "50.0 %")
        .containsSubsequence("0.5000", "50.0 %", "0.0 %", "0.6931");
    List<String> lines = lines(Report.RESULTS);
    assertThat(lines.get(0)).startsWith("method,examples,squared_error,");
    assertThat(lines.get(1)).startsWith("dense 2,4,0.25,0.45").contains(",,0.5,0.3465");
    assertThat(lines.get(2)).startsWith("training mean,4,0.5,0.0,0.5,0.5,0.5,0.0,0.6931");
    assertThat(lines).hasSize(3);
  }

  @Test
  @DisplayName("without data in [0,1] there is no cross-entropy, on the page or in the file")
  void withoutCrossEntropy() throws Exception {
    float[][] table = {{10, 20}, {30, 40}};
    Document page = write(content(history(), List.of(), Score.of(Baseline.mean(table), table)));
    assertThat(texts(page, "th")).contains("Squared error").doesNotContain("Cross-entropy");
    assertThat(lines(Report.RESULTS).get(1)).endsWith(",,,,,");
  }

  @Test
  @DisplayName("the history has a line per epoch, terms in order, nothing where nothing is known")
  void historyFile() throws Exception {
    write(content(history(), List.of(), model()));
    assertThat(lines(Report.HISTORY))
        .containsExactly(
            "epoch,steps,learning_rate,seconds,training_kl,training_total,validation_total",
            "1,10,0.001,2.0,0.5,3.5,",
            "2,20,5.0E-4,1.5,0.25,1.25,1.5");
  }

  @Test
  @DisplayName("settings keep their order and end with the weights of the loss's terms")
  void settings() throws Exception {
    Document page = write(content(history(), List.of(), model()));
    assertThat(lines(Report.SETTINGS))
        .containsExactly("setting,value", "epochs,20", "a first,comes second", "weight of kl,4.0");
    assertThat(texts(page, "th")).startsWith("epochs", "a first", "weight of kl");
    assertThat(texts(page, "pre")).containsExactly("encoder  1 → 2", "ae train");
  }

  @Test
  @DisplayName("pictures are in the page itself, which loads nothing and runs nothing")
  void selfContained() throws Exception {
    Picture grid = Picture.reconstructions(ExampleForm.of(2), DIGITS, GUESSES);
    Document page = write(content(history(), List.of(figure(grid)), model()));
    NodeList images = page.getElementsByTagName("img");
    assertThat(images.getLength()).isEqualTo(1);
    Element image = (Element) images.item(0);
    assertThat(image.getAttribute("alt")).isEqualTo("Digits and what became of them");
    String[] source = image.getAttribute("src").split(",");
    assertThat(source[0]).isEqualTo("data:image/png;base64");
    assertThat(Base64.getDecoder().decode(source[1])).isEqualTo(grid.png());
    for (String loading : List.of("script", "link", "iframe", "object", "a")) {
      assertThat(texts(page, loading)).as(loading).isEmpty();
    }
    assertThat(Files.readString(folder.resolve(Report.PAGE)))
        .doesNotContain("url(", "@import", "http:", "https:");
  }

  private static Figure figure(Picture picture) {
    try {
      picture.png();
    } catch (ConfigurationException e) {
      Assumptions.abort("figures are not tested: " + e.getMessage());
    }
    return new Figure("Reconstructions", "Digits and what became of them", picture);
  }

  @Test
  @DisplayName("the numbers of a figure are in a file beside the page, linked below the picture")
  void numbersOfFigures() throws Exception {
    Picture picture = figure(Picture.latentMap(DIGITS)).picture();
    Numbers numbers =
        new Numbers("gains.csv", List.of("damage", "gain"), List.of(Numbers.row("a, b", 1.5)));
    Figure shown = new Figure("Gains", "in dB", picture, numbers);
    Document page = write(content(history(), List.of(shown), model()));
    assertThat(lines("gains.csv")).containsExactly("damage,gain", "\"a, b\",1.5");
    Element link = (Element) page.getElementsByTagName("a").item(0);
    assertThat(link.getAttribute("href")).isEqualTo("gains.csv");
    assertThat(link.getTextContent()).isEqualTo("gains.csv");
    assertThatThrownBy(() -> content(history(), List.of(shown, shown), model()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("gains.csv");
  }

  @Test
  @DisplayName("numbers stay in the report's folder, beside its own files, and have full rows")
  void badNumbers() {
    for (String file : List.of("measures.csv", "../gains.csv", "a/b.csv", "gains", "a:b.csv")) {
      assertThatThrownBy(() -> new Numbers(file, List.of("gain"), List.of()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(file);
    }
    assertThatThrownBy(
            () -> new Numbers("gains.csv", List.of("gain"), List.of(Numbers.row("a", 1.5))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("[a, 1.5]");
  }

  @Test
  @DisplayName("whatever a text contains is shown as it is, everywhere")
  void hostileTexts() throws Exception {
    Score score = Score.of(HOSTILE, Reconstructions.of(DIGITS, GUESSES));
    var epoch = new History.Epoch(1, 1, Map.of("total", 1.0), Map.of(), 1, 1);
    var content =
        new ReportContent(
            HOSTILE,
            Map.of(HOSTILE, HOSTILE),
            HOSTILE,
            new History(List.of(epoch), Map.of(HOSTILE, 1.0)),
            Map.of(HOSTILE, HOSTILE),
            List.of(score, score),
            List.of(),
            HOSTILE);
    Document page = write(content);
    assertThat(texts(page, "script")).isEmpty();
    assertThat(texts(page, "img")).isEmpty();
    assertThat(texts(page, "title")).containsExactly(HOSTILE);
    assertThat(texts(page, "h1")).containsExactly(HOSTILE);
    assertThat(texts(page, "pre")).containsExactly(HOSTILE, HOSTILE);
    assertThat(texts(page, "th")).contains(HOSTILE, "weight of " + HOSTILE);
    assertThat(texts(page, "td")).contains(HOSTILE);
    assertThat(texts(page, "p").get(0)).contains("than " + HOSTILE);
    String quoted = '"' + HOSTILE.replace("\"", "\"\"") + '"';
    assertThat(lines(Report.SETTINGS).get(1)).isEqualTo(quoted + "," + quoted);
    assertThat(lines(Report.MEASURES).get(1)).isEqualTo(quoted + "," + quoted);
  }

  @Test
  @DisplayName("hostile captions cannot leave their attribute")
  void hostileCaption() throws Exception {
    Figure safe = figure(Picture.latentMap(DIGITS));
    Figure figure = new Figure(HOSTILE, HOSTILE, safe.picture());
    Document page = write(content(history(), List.of(figure), model()));
    assertThat(((Element) page.getElementsByTagName("img").item(0)).getAttribute("alt"))
        .isEqualTo(HOSTILE);
    assertThat(texts(page, "script")).isEmpty();
  }

  @Test
  @DisplayName(
      "what is known of codes is a table, and a file with all digits as long as it is known")
  void measures() throws Exception {
    ReportContent without = content(history(), List.of(), model());
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("activeUnits", 3);
    measures.put("discrepancyFromPrior", 0.123456789);
    ReportContent with =
        new ReportContent(
            without.title(),
            without.settings(),
            without.description(),
            without.history(),
            measures,
            without.scores(),
            without.figures(),
            without.command());
    Document page = write(with);
    assertThat(texts(page, "h2")).contains("Codes");
    assertThat(texts(page, "td")).contains("3", "0.1235");
    assertThat(lines(Report.MEASURES))
        .containsExactly("measure,value", "activeUnits,3", "discrepancyFromPrior,0.123456789");
    assertThat(texts(write(without), "h2")).doesNotContain("Codes");
    assertThat(folder.resolve(Report.MEASURES)).doesNotExist();
  }

  @Test
  @DisplayName("a second report replaces the first, and nothing unfinished is left behind")
  void replaces() throws Exception {
    write(content(history(), List.of(), model()));
    write(content(History.empty(), List.of(), model()));
    assertThat(lines(Report.HISTORY)).containsExactly("epoch,steps,learning_rate,seconds");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(Report.PAGE, Report.SETTINGS, Report.HISTORY, Report.RESULTS);
    }
  }

  @Test
  @DisplayName("a folder that cannot be is named, and a report without scores is refused")
  void badInput() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));
    ReportContent content = content(history(), List.of(), model());
    assertThatThrownBy(() -> Report.write(content, file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("taken");
    assertThatThrownBy(() -> content(history(), List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("score");
  }
}
