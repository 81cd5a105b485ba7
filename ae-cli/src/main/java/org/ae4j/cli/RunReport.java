package org.ae4j.cli;

import java.nio.file.Path;
import java.util.Map;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;

/**
 * What a run's report shows.
 *
 * @param title what was done
 * @param settings what the user chose or left, by name
 * @param test the examples that pictures are made of
 * @param errors the table of test errors
 */
record RunReport(String title, Map<String, String> settings, Dataset test, TestErrors errors) {
  /** Writes the report of a model to a file. */
  void write(TrainedAutoencoder model, Path file) {}
}
