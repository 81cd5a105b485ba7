package org.ae4j.evaluation.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.ae4j.core.Backend;

/** Which runs are done and which are not, while several threads work on them. */
final class Progress {
  private final List<Agenda.Entry> entries;
  private final List<String> keys;
  private final RunFiles files;
  private final ExperimentListener listener;
  private final RunRecord[] records;
  private final Queue<Integer> waiting = new ArrayDeque<>();
  private final SharedData data = new SharedData();
  private int done;

  /** Looks which runs are known from earlier. */
  Progress(
      List<Agenda.Entry> entries, List<String> keys, RunFiles files, ExperimentListener listener) {
    this.entries = entries;
    this.keys = keys;
    this.files = files;
    this.listener = listener;
    this.records = new RunRecord[entries.size()];
    for (int i = 0; i < records.length; i++) {
      records[i] = files.find(keys.get(i)).orElse(null);
    }
  }

  /** Returns the runs that are not known, one of each kind. */
  List<Run> missing() {
    return indicesToRun().stream().map(index -> entries.get(index).run()).toList();
  }

  /** Runs of one key are one run, which is done once. By seed, so that data can be let go. */
  private List<Integer> indicesToRun() {
    Map<String, Integer> first = new HashMap<>();
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < records.length; i++) {
      if (records[i] == null && first.putIfAbsent(keys.get(i), i) == null) {
        indices.add(i);
      }
    }
    List<Long> seeds = entries.stream().map(entry -> entry.run().seed()).distinct().toList();
    indices.sort(
        Comparator.comparing((Integer i) -> entries.get(i).run().data().name())
            .thenComparing(i -> entries.get(i).run().budget().name())
            .thenComparing(i -> seeds.indexOf(entries.get(i).run().seed())));
    return indices;
  }

  /**
   * Does what is left, and returns all results.
   *
   * @param threads how many runs at once
   */
  List<Result> finish(int threads) {
    List<Integer> left = indicesToRun();
    tellKnown();
    left.forEach(index -> data.expect(entries.get(index).run()));
    waiting.addAll(left);
    Backend.inParallel(threads, this::work);
    if (listener.stopped()) {
      throw new CancellationException("the experiment was stopped; finished runs are kept");
    }
    return results();
  }

  private void tellKnown() {
    for (int i = 0; i < records.length; i++) {
      if (records[i] != null) {
        done++;
        listener.onRun(result(i), true, done, records.length);
      }
    }
  }

  private void work() {
    for (Integer index = next(); index != null; index = next()) {
      Agenda.Entry entry = entries.get(index);
      try {
        RunRecord record =
            new Execution(entry.run(), entry.method(), data.take(entry.run())).record();
        if (record.status() != Status.FAILED) {
          files.keep(keys.get(index), record);
        }
        finished(index, record);
      } catch (CancellationException stopped) {
        clear();
      } catch (RuntimeException error) {
        clear();
        throw error;
      } finally {
        data.give(entry.run());
      }
    }
  }

  private synchronized Integer next() {
    return listener.stopped() ? null : waiting.poll();
  }

  private synchronized void clear() {
    waiting.clear();
  }

  private synchronized void finished(int index, RunRecord record) {
    for (int i = 0; i < records.length; i++) {
      if (keys.get(i).equals(keys.get(index))) {
        records[i] = record;
        done++;
        listener.onRun(result(i), i != index, done, records.length);
      }
    }
  }

  private Result result(int index) {
    return new Result(entries.get(index).run(), records[index]);
  }

  private List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < records.length; i++) {
      results.add(result(i));
    }
    return results;
  }
}
