package org.ae4j.evaluation.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.report.page.ComparisonPage;
import org.ae4j.evaluation.report.page.JtecompareGenerated;

/** Puts a comparison into words and fills the template with them. */
final class ComparisonHtml {
  private ComparisonHtml() {}

  /** Calls the translated template itself, so that no class is looked up by name. */
  static String of(
      ComparisonContent content,
      List<Standing> standings,
      List<Wall> charts,
      List<Wall> exhibits,
      List<Wall> curves) {
    Results results = content.results();
    ComparisonGrids grids = new ComparisonGrids(results, standings);
    MethodGrids methods = new MethodGrids(results);
    var text = new StringOutput();
    JtecompareGenerated.render(
        new OwaspHtmlTemplateOutput(text),
        null,
        new ComparisonPage(
            content.title(),
            Verdicts.of(results, standings),
            Verdicts.failures(results),
            grids.answers(),
            grids.ranks(),
            charts.stream().map(ComparisonHtml::wall).toList(),
            grids.details(),
            exhibits.stream().map(ComparisonHtml::wall).toList(),
            curves.stream().map(ComparisonHtml::wall).toList(),
            methods.costs(),
            methods.settings(),
            methods.data(),
            models(results),
            content.environment().entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList(),
            content.source(),
            content.command()));
    return text.toString();
  }

  private static ComparisonPage.Wall wall(Wall wall) {
    return new ComparisonPage.Wall(
        wall.title(),
        wall.caption(),
        wall.wide(),
        wall.plates().stream()
            .map(
                plate ->
                    new ComparisonPage.Plate(
                        plate.name(), Base64.getEncoder().encodeToString(plate.png())))
            .toList());
  }

  private static List<List<String>> models(Results results) {
    Map<String, String> models = new LinkedHashMap<>();
    for (Result result : results.all()) {
      if (!result.record().description().isEmpty()) {
        String name = result.run().method() + " on " + result.run().data().name();
        models.putIfAbsent(name, result.record().description());
      }
    }
    return models.entrySet().stream()
        .map(entry -> List.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
