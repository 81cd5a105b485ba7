package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Deeplearning4j: a multi-layer network that is fitted to an iterator. */
final class Dl4j implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    MultiLayerNetwork network = new MultiLayerNetwork(workload.network().in(new Dl4jNetworks()));
    network.init();
    INDArray examples =
        Nd4j.createFromArray(Examples.read(work.data()))
            .reshape(workload.network().in(new ChannelsFirst(workload.examples())));
    if (!workload.trains()) {
      while (true) {
        pace.done((int) network.output(examples).size(0));
      }
    }
    DataSetIterator batches = batches(examples, workload.batch());
    if (network.getLayer(0).isPretrainLayer()) {
      pretrain(network, batches, pace);
    }
    network.setListeners(new Counting(workload.batch(), pace));
    while (true) {
      network.fit(batches);
    }
  }

  /** Layers with a cost of their own are not fitted but trained before. */
  private static void pretrain(MultiLayerNetwork network, DataSetIterator batches, Pace pace) {
    while (true) {
      batches.reset();
      while (batches.hasNext()) {
        INDArray batch = batches.next().getFeatures();
        network.pretrainLayer(0, batch);
        pace.done((int) batch.size(0));
      }
    }
  }

  /** Returns the examples in batches, a part of a batch left out. */
  static DataSetIterator batches(INDArray examples, int size) {
    List<DataSet> batches = new ArrayList<>();
    for (int start = 0; start + size <= examples.size(0); start += size) {
      INDArray batch = examples.get(NDArrayIndex.interval(start, start + size)).dup();
      batches.add(new DataSet(batch, batch));
    }
    return new ExistingDataSetIterator(batches);
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
