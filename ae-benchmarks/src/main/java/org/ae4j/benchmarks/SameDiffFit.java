package org.ae4j.benchmarks;

import java.util.Map;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.BaseListener;
import org.nd4j.autodiff.listeners.Loss;
import org.nd4j.autodiff.listeners.Operation;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.weightinit.impl.XavierInitScheme;

/** ND4J's own graphs: {@code SameDiff.fit} with an iterator. */
final class SameDiffFit implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    INDArray examples =
        Nd4j.createFromArray(Examples.read(work.data()))
            .reshape(Workload.EXAMPLES, workload.features());
    SameDiff graph = graph(workload);
    if (workload.task() == Workload.Task.ENCODE) {
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

  private static SameDiff graph(Workload workload) {
    SameDiff graph = SameDiff.create();
    int[] layers = workload.layers();
    SDVariable input = graph.placeHolder("input", DataType.FLOAT, -1, layers[0]);
    SDVariable value = input;
    for (int i = 1; i < layers.length; i++) {
      SDVariable weight =
          graph.var(
              "weight" + i,
              new XavierInitScheme('c', layers[i - 1], layers[i]),
              DataType.FLOAT,
              layers[i - 1],
              layers[i]);
      SDVariable bias = graph.var("bias" + i, Nd4j.zeros(DataType.FLOAT, layers[i]));
      String name = i == layers.length - 1 ? "result" : "layer" + i;
      SDVariable product = value.mmul(weight);
      value =
          workload.linear(i)
              ? product.add(name, bias)
              : graph.nn().relu(name, product.add(bias), 0);
    }
    if (workload.task() == Workload.Task.TRAIN) {
      SDVariable target = graph.placeHolder("target", DataType.FLOAT, -1, layers[0]);
      graph.loss().meanSquaredError("loss", target, value, null);
      graph.setLossVariables("loss");
    }
    return graph;
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
