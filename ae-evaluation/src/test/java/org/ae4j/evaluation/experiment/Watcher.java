package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.List;

/** Remembers what an experiment told, and stops it after some runs. */
final class Watcher implements ExperimentListener {
  final List<Result> ran = new ArrayList<>();
  final List<Result> known = new ArrayList<>();
  private final int most;
  private Forecast forecast;

  Watcher() {
    this(Integer.MAX_VALUE);
  }

  Watcher(int most) {
    this.most = most;
  }

  Forecast forecast() {
    return forecast;
  }

  @Override
  public void onStart(Forecast told) {
    forecast = told;
  }

  @Override
  public void onRun(Result result, boolean wasKnown, int done, int total) {
    (wasKnown ? known : ran).add(result);
  }

  @Override
  public boolean stopped() {
    return ran.size() >= most;
  }
}
