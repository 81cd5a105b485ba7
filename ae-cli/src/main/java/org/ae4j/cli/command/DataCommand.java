package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ae4j.data.DataCatalog;
import org.ae4j.data.NamedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ae data}: the published sets that have a name. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the published sets that have a name, and whether they are there.",
      "Nothing is downloaded: put the files of a set into one of the folders named at the end."
    })
public final class DataCommand implements Callable<Integer> {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "A folder to look into before the usual ones.")
  private Optional<Path> dataDir = Optional.empty();

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DataCatalog catalog = DataCatalog.of(dataDir);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(json ? forPrograms(catalog) : describe(catalog));
    stdout.flush();
    return 0;
  }

  private static String describe(DataCatalog catalog) {
    StringBuilder text = new StringBuilder();
    for (NamedSet set : catalog.sets()) {
      boolean there = catalog.available(set);
      text.append("%-16s %s%n".formatted(set.name(), set.description()));
      text.append("%-16s licence: %s; from %s%n".formatted("", set.licence(), set.origin()));
      String files = there ? "present" : "absent; needs " + String.join(", ", set.files());
      text.append("%-16s %s%n".formatted("", files));
    }
    return text.append("folders: %s%n".formatted(catalog.folders())).toString();
  }

  private static String forPrograms(DataCatalog catalog) {
    List<Map<String, Object>> sets =
        catalog.sets().stream().map(set -> forPrograms(set, catalog)).toList();
    List<String> folders = catalog.folders().stream().map(Path::toString).toList();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sets", sets);
    result.put("folders", folders);
    return Json.of(result) + System.lineSeparator();
  }

  private static Map<String, Object> forPrograms(NamedSet set, DataCatalog catalog) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", set.name());
    entry.put("description", set.description());
    entry.put("licence", set.licence());
    entry.put("origin", set.origin());
    entry.put("files", set.files());
    entry.put("present", catalog.available(set));
    return entry;
  }
}
