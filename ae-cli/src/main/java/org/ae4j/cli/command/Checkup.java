package org.ae4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.Backend;
import org.ae4j.core.ConfigurationException;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;

/** What has to be right on a computer before autoencoders can be trained there. */
final class Checkup {
  private static final double LARGEST_GRADIENT_ERROR = 0.02;
  private static final long LEAST_MEMORY = 1L << 30;
  private static final long LEAST_DISK = 100L << 20;
  private static final double GIBI = 1L << 30;
  private static final int LEAST_JAVA = 17;
  private static final int MNIST_TEST = 10_000;

  private Checkup() {}

  /** What was looked at, whether it is right, and what was found. */
  record Finding(String name, boolean right, String detail) {}

  /** Looks at everything; what goes wrong is a finding, too. */
  static List<Finding> run() {
    return List.of(
        finding("java", Checkup::java),
        finding("system", Checkup::system),
        finding("memory", Checkup::memory),
        finding("disk", Checkup::disk),
        finding("back end", Checkup::backend),
        finding("gradients", Checkup::gradients),
        finding("digits", Checkup::digits));
  }

  private static Finding finding(String name, Callable<String> look) {
    try {
      return new Finding(name, true, look.call());
    } catch (Ae4jException e) {
      return new Finding(name, false, e.getMessage());
    } catch (Exception | LinkageError e) {
      return new Finding(name, false, e.toString());
    }
  }

  private static String java() {
    int feature = Runtime.version().feature();
    require(feature >= LEAST_JAVA, "Java 17 or newer is needed, but this is " + feature);
    return System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
  }

  private static String system() {
    String threads = System.getenv().getOrDefault("OMP_NUM_THREADS", "not set");
    return "%s on %s, %d processors, OMP_NUM_THREADS %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            threads);
  }

  private static String memory() {
    long most = Runtime.getRuntime().maxMemory();
    require(most >= LEAST_MEMORY, "the heap may grow to " + gibi(most) + "; 1 GiB is needed");
    return "the heap may grow to " + gibi(most);
  }

  private static String disk() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    long free = Files.getFileStore(here).getUsableSpace();
    require(free >= LEAST_DISK, "only " + gibi(free) + " are free in " + here);
    require(Files.isWritable(here), here + " is not writable; use --out");
    return gibi(free) + " free in " + here;
  }

  private static String backend() {
    Backend backend = Backend.start();
    return "ND4J %s, %d threads, %s"
        .formatted(
            backend.name(),
            backend.threads(),
            backend.oneDnn() ? "with oneDNN" : "without oneDNN: slower");
  }

  private static String gradients() {
    double error = new NumericCheck().gradientError();
    String found = String.format(Locale.ROOT, "a step's gradient is off by %.1e", error);
    require(error <= LARGEST_GRADIENT_ERROR, found + "; the arithmetic cannot be trusted");
    return found;
  }

  private static String digits() {
    Dataset test = Mnist.test();
    require(test.size() == MNIST_TEST, "there should be 10000 test digits, but are " + test.size());
    return "the bundled test digits can be read";
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new ConfigurationException(otherwise);
    }
  }

  private static String gibi(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / GIBI);
  }
}
