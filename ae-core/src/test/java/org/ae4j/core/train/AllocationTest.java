package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A training step")
class AllocationTest {
  private static final int WARM = 100;
  private static final int MEASURED = 200;

  /** Reports, coefficients and work for threads: nothing that grows with a batch or a weight. */
  private static final long BYTES_PER_STEP = 1024;

  @Test
  @DisplayName("allocates next to nothing, on the heap or off it")
  void allocatesNothing() {
    Meter meter = new Meter();
    TrainingConfig config =
        TrainingConfig.ofEpochs(1).withBatchSize(64).withShards(2).withGradientNorm(1);
    float[][] rows = rows((WARM + MEASURED + 1) * 64);
    Autoencoder autoencoder =
        Autoencoder.of(new Layer(), new PlainLatentSpace(64), new Layer(), Losses.squaredError());
    Trainer.with(config).onThreads(2).listening(meter).fit(autoencoder, rows).close();
    assertThat(meter.working).hasSize(3);
    assertThat(meter.heap / MEASURED).isLessThan(BYTES_PER_STEP);
    // Less where memory of an earlier test is collected meanwhile.
    assertThat(meter.outside).isLessThanOrEqualTo(0);
  }

  private static float[][] rows(int count) {
    float[][] rows = new float[count][256];
    for (int i = 0; i < count; i++) {
      Arrays.fill(rows[i], i % 7 - 3);
    }
    return rows;
  }

  /** Reads, between two steps, what the trainer's threads have allocated so far. */
  private static final class Meter implements TrainingListener {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long[] working;
    private long heap;
    private long outside;

    @Override
    public boolean onStep(StepReport report) {
      if (report.step() == WARM - 1) {
        working = working();
      } else if (report.step() == WARM) {
        heap = -heap();
        outside = -Pointer.totalBytes();
      } else if (report.step() == WARM + MEASURED) {
        outside += Pointer.totalBytes();
        heap += heap();
      }
      return true;
    }

    private long heap() {
      long bytes = 0;
      for (long thread : working) {
        bytes += threads.getThreadAllocatedBytes(thread);
      }
      return bytes;
    }

    /** Returns the caller's thread and those that work for it. */
    private static long[] working() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(t -> t == Thread.currentThread() || t.getName().startsWith("ae4j-worker-"))
          .mapToLong(Thread::getId)
          .toArray();
    }
  }

  /** One layer either way. */
  record Layer() implements Encoder, Decoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      Shape shape = Shape.of(input.shape().extent(1), features.size());
      return input.matmul(scope.weight("weights", shape, Initialiser.glorotUniform())).tanh();
    }

    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return encode(code, outputs, scope);
    }
  }
}
