package org.ae4j.benchmarks;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.NoopTranslator;

/** PyTorch from Java: DJL's trainer, dataset and predictor, as its guide shows them. */
final class TorchByDjl implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    DjlNetwork network = workload.network().in(new DjlNetworks());
    try (Model model = Model.newInstance("autoencoder", Device.cpu(), "PyTorch");
        NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      model.setBlock(network.block());
      Shape examples = new Shape(workload.examples()).addAll(network.example());
      NDArray values = manager.create(Examples.read(work.data()), examples);
      try (Trainer trainer = model.newTrainer(config(network))) {
        trainer.initialize(new Shape(workload.batch()).addAll(network.example()));
        if (workload.trains()) {
          train(trainer, values, workload.batch(), pace);
        }
      }
      encode(model, values, pace);
    }
  }

  private static DefaultTrainingConfig config(DjlNetwork network) {
    return new DefaultTrainingConfig(network.loss())
        .optDevices(new Device[] {Device.cpu()})
        .optOptimizer(
            Optimizer.adam()
                .optLearningRateTracker(Tracker.fixed((float) Workload.LEARNING_RATE))
                .build());
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
