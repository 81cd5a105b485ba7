package org.ae4j.benchmarks;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.NoopTranslator;

/** PyTorch from Java: DJL's trainer, dataset and predictor, as its guide shows them. */
final class TorchByDjl implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    try (Model model = Model.newInstance("autoencoder", Device.cpu(), "PyTorch");
        NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      model.setBlock(block(workload));
      NDArray examples =
          manager.create(
              Examples.read(work.data()), new Shape(Workload.EXAMPLES, workload.features()));
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss())
              .optDevices(new Device[] {Device.cpu()})
              .optOptimizer(
                  Optimizer.adam()
                      .optLearningRateTracker(Tracker.fixed((float) Workload.LEARNING_RATE))
                      .build());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(workload.batch(), workload.features()));
        if (workload.task() == Workload.Task.TRAIN) {
          train(trainer, examples, workload.batch(), pace);
        }
      }
      encode(model, examples, pace);
    }
  }

  private static SequentialBlock block(Workload workload) {
    SequentialBlock block = new SequentialBlock();
    int[] layers = workload.layers();
    for (int i = 1; i < layers.length; i++) {
      block.add(Linear.builder().setUnits(layers[i]).build());
      if (!workload.linear(i)) {
        block.add(Activation::relu);
      }
    }
    return block;
  }

  private static void train(Trainer trainer, NDArray examples, int size, Pace pace)
      throws Exception {
    ArrayDataset dataset =
        new ArrayDataset.Builder()
            .setData(examples)
            .optLabels(examples)
            .setSampling(size, true)
            .build();
    while (true) {
      for (Batch batch : trainer.iterateDataset(dataset)) {
        int count = batch.getSize();
        EasyTrain.trainBatch(trainer, batch);
        trainer.step();
        batch.close();
        pace.done(count);
      }
    }
  }

  private static void encode(Model model, NDArray examples, Pace pace) throws Exception {
    try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null))) {
      while (true) {
        try (NDList codes = predictor.predict(new NDList(examples))) {
          pace.done((int) codes.singletonOrThrow().getShape().get(0));
        }
      }
    }
  }
}
