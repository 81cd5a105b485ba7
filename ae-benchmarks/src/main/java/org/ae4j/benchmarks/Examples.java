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
import org.ae4j.data.Mnist;

/** The numbers that contestants train on, as a file that all of them can read. */
final class Examples {
  private static final int MNIST_FEATURES = 784;

  private Examples() {}

  /** Writes a workload's examples: little-endian single precision, one example after another. */
  static void write(Workload workload, Path file) throws IOException {
    float[] values = values(workload);
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Files.write(file, bytes.array());
  }

  /** Returns a workload's examples: digits where they have the size, else noise. */
  static float[] values(Workload workload) {
    int features = workload.network().features();
    return features == MNIST_FEATURES
        ? digits(workload.examples())
        : uniform(Math.multiplyExact(features, workload.examples()));
  }

  /** Returns MNIST's test images if there are enough of them, else its training images. */
  private static float[] digits(int count) {
    Samples test = Mnist.test().samples();
    Samples digits = count <= test.size() ? test : Mnist.train().samples();
    float[] values = new float[count * MNIST_FEATURES];
    for (int i = 0; i < count; i++) {
      digits.copy(i % digits.size(), values, i * MNIST_FEATURES);
    }
    return values;
  }

  private static float[] uniform(int count) {
    float[] values = new float[count];
    new NoiseSource(1).stream("examples").fill(Distribution.UNIFORM, 0, 0, values, count);
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
}
