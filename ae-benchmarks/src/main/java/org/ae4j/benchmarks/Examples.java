package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Mnist;

/** The numbers that contestants train on, as a file that all of them can read. */
final class Examples {
  private static final int MNIST_FEATURES = 784;

  private Examples() {}

  /** Writes a workload's examples: little-endian single precision, one example after another. */
  static void write(Workload workload, Path file) throws IOException {
    float[] values =
        workload.features() == MNIST_FEATURES ? digits() : uniform(workload.features());
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Files.write(file, bytes.array());
  }

  /** Returns MNIST's test images. */
  private static float[] digits() {
    Samples digits = Mnist.test().samples();
    float[] values = new float[Workload.EXAMPLES * MNIST_FEATURES];
    for (int i = 0; i < Workload.EXAMPLES; i++) {
      digits.copy(i, values, i * MNIST_FEATURES);
    }
    return values;
  }

  static float[] uniform(int features) {
    float[] values = new float[Workload.EXAMPLES * features];
    new NoiseSource(1).stream("examples").fill(Distribution.UNIFORM, 0, 0, values, values.length);
    return values;
  }

  /** Returns all examples of a file, one after another. */
  static float[] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      float[] values = new float[Math.toIntExact(channel.size() / 4)];
      bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return values;
    }
  }

  /** Returns a file's examples as a model takes them. */
  static Samples samples(Path file, int features) throws IOException {
    return Samples.of(Shape.of(features), read(file));
  }
}
