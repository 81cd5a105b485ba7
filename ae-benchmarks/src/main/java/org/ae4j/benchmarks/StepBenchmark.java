package org.ae4j.benchmarks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ae4j.core.Samples;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of the trainer, with everything around it: batch, gradients, update, listener. With
 * {@code -prof gc}, what a step allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
@State(Scope.Benchmark)
public class StepBenchmark {
  /** Which workload takes the step. */
  @Param({"dense-128", "small-32", "vae-128", "conv-64"})
  public String workload;

  /** How many threads compute. */
  @Param({"1", "2"})
  public int threads;

  private final Semaphore go = new Semaphore(0);
  private final Semaphore done = new Semaphore(0);
  private volatile boolean over;

  /** Starts a training whose listener waits after every step. */
  @Setup
  public void start() {
    Workload work = Workload.named(workload);
    OurModel model = work.network().in(new OurModels());
    Samples examples = Samples.of(model.example(), Examples.values(work));
    Trainer trainer = Ours.trainer(work, threads).listening(steps());
    Runnable training = () -> trainer.fit(model.autoencoder(), examples).close();
    Thread thread = new Thread(training, "training");
    thread.setDaemon(true);
    thread.start();
    done.acquireUninterruptibly();
  }

  private TrainingListener steps() {
    return new TrainingListener() {
      @Override
      public boolean onStep(StepReport report) {
        done.release();
        go.acquireUninterruptibly();
        return !over;
      }
    };
  }

  /** Takes a step. */
  @Benchmark
  public void step() {
    go.release();
    done.acquireUninterruptibly();
  }

  /** Lets the training end. */
  @TearDown
  public void end() {
    over = true;
    go.release();
  }
}
