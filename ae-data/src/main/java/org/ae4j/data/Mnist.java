package org.ae4j.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ae4j.core.DataException;

/**
 * The MNIST handwritten digits, bundled whole: pictures of shape {@code [28, 28, 1]} with values
 * from 0 (paper) to 1 (ink), labelled 0 to 9. By Y. LeCun, C. Cortes and C. J. C. Burges, commonly
 * given as CC BY-SA 3.0; {@code LICENCE.txt} lies beside the files. Source: LeCun, Bottou, Bengio
 * and Haffner (1998), Gradient-based learning applied to document recognition.
 */
public final class Mnist {
  private Mnist() {}

  /** Returns the 60,000 training examples, read anew: 190 MB. */
  public static Dataset train() {
    return read("mnist/train");
  }

  /** Returns the 10,000 test examples, read anew: 32 MB. */
  public static Dataset test() {
    return read("mnist/t10k").withName("mnist/test");
  }

  /** Returns both parts. */
  public static DataParts parts() {
    return DataParts.of(train(), test());
  }

  private static Dataset read(String name) {
    try (var images = open(name + "-images-idx3-ubyte.gz");
        var labels = open(name + "-labels-idx1-ubyte.gz")) {
      return LabelledImages.read(name, images, labels, List.of());
    }
  }

  private static ByteInput open(String resource) {
    try (InputStream stream = Mnist.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new DataException("this build of ae-data is incomplete: it lacks " + resource);
      }
      byte[] bytes = stream.readAllBytes();
      return ByteInput.of(resource, new ByteArrayInputStream(bytes), bytes.length);
    } catch (IOException e) {
      throw new DataException("cannot read the bundled " + resource + ": " + Reason.of(e), e);
    }
  }
}
