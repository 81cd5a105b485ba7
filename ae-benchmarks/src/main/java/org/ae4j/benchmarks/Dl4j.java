package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Deeplearning4j: a multi-layer network that is fitted to an iterator. */
final class Dl4j implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    INDArray examples =
        Nd4j.createFromArray(Examples.read(work.data()))
            .reshape(Workload.EXAMPLES, workload.features());
    MultiLayerNetwork network = network(workload);
    if (workload.task() == Workload.Task.ENCODE) {
      while (true) {
        pace.done((int) network.output(examples).size(0));
      }
    }
    network.setListeners(new Counting(workload.batch(), pace));
    DataSetIterator batches = batches(examples, workload.batch());
    while (true) {
      network.fit(batches);
    }
  }

  /** Returns the examples in batches, a part of a batch left out. */
  static DataSetIterator batches(INDArray examples, int size) {
    List<DataSet> batches = new ArrayList<>();
    for (int start = 0; start + size <= examples.rows(); start += size) {
      INDArray batch = examples.get(NDArrayIndex.interval(start, start + size)).dup();
      batches.add(new DataSet(batch, batch));
    }
    return new ExistingDataSetIterator(batches);
  }

  private static MultiLayerNetwork network(Workload workload) {
    var list =
        new NeuralNetConfiguration.Builder().updater(new Adam(Workload.LEARNING_RATE)).list();
    int[] layers = workload.layers();
    for (int i = 1; i < layers.length; i++) {
      Activation activation = workload.linear(i) ? Activation.IDENTITY : Activation.RELU;
      boolean last = i == layers.length - 1;
      list.layer(
          last
              ? new OutputLayer.Builder(LossFunctions.LossFunction.MSE)
                  .nIn(layers[i - 1])
                  .nOut(layers[i])
                  .activation(activation)
                  .build()
              : new DenseLayer.Builder()
                  .nIn(layers[i - 1])
                  .nOut(layers[i])
                  .activation(activation)
                  .build());
    }
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }

  private static final class Counting extends BaseTrainingListener {
    private final int batch;
    private final Pace pace;

    Counting(int batch, Pace pace) {
      this.batch = batch;
      this.pace = pace;
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
      pace.done(batch);
    }
  }
}
