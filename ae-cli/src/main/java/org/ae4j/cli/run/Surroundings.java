package org.ae4j.cli.run;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Backend;

/** Where something ran: what an exact rerun needs to know. */
public final class Surroundings {
  private Surroundings() {}

  /** Returns names and values in the order to show. */
  public static Map<String, String> describe() {
    Backend backend = Backend.start();
    Map<String, String> found = new LinkedHashMap<>();
    found.put("version", new BuildVersion().getVersion()[0]);
    found.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    found.put("system", System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
    found.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    found.put(
        "back end", backend.name() + (backend.oneDnn() ? ", with oneDNN" : ", without oneDNN"));
    found.put(
        "written",
        ZonedDateTime.now(ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")));
    return found;
  }
}
