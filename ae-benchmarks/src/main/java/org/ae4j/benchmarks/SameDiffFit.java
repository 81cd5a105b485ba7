package org.ae4j.benchmarks;

import java.util.Map;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.BaseListener;
import org.nd4j.autodiff.listeners.Loss;
import org.nd4j.autodiff.listeners.Operation;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** ND4J's own graphs: {@code SameDiff.fit} with an iterator. */
final class SameDiffFit implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    SameDiff graph = workload.network().in(new SameDiffGraphs(workload));
    INDArray examples =
        Nd4j.createFromArray(Examples.read(work.data()))
            .reshape(workload.network().in(new ChannelsFirst(workload.examples())));
    if (!workload.trains()) {
      while (true) {
        pace.done((int) graph.output(Map.of("input", examples), "result").get("result").size(0));
      }
    }
    graph.setTrainingConfig(
        new TrainingConfig.Builder()
            .updater(new Adam(Workload.LEARNING_RATE))
            .dataSetFeatureMapping("input")
            .dataSetLabelMapping("target")
            .build());
    graph.setListeners(new Counting(workload.batch(), pace));
    DataSetIterator batches = Dl4j.batches(examples, workload.batch());
    while (true) {
      graph.fit(batches, 1);
    }
  }

  private static final class Counting extends BaseListener {
    private final int batch;
    private final Pace pace;

    Counting(int batch, Pace pace) {
      this.batch = batch;
      this.pace = pace;
    }

    @Override
    public boolean isActive(Operation operation) {
      return operation == Operation.TRAINING;
    }

    @Override
    public void iterationDone(SameDiff graph, At at, MultiDataSet batchData, Loss loss) {
      pace.done(batch);
    }
  }
}
