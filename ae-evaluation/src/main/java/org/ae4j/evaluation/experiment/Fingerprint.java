package org.ae4j.evaluation.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.ae4j.core.FloatArray;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;

/** Digests of everything that determines a run, so that equal runs are known to be equal. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /**
   * Returns all of a plan but its starting weights, as text.
   *
   * @throws org.ae4j.core.ModelFileException if a part has no name in the registry
   */
  static String describe(Plan plan) {
    Descriptions descriptions = Descriptions.standard();
    return descriptions.toJson(plan.autoencoder())
        + descriptions.toJson(plan.training(), TrainingConfig.class);
  }

  /** Adds a text; its length is added as well, so that two texts are not one longer one. */
  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Adds a plan with its starting weights. */
  Fingerprint add(Plan plan) {
    add(describe(plan));
    new TreeMap<>(plan.start()).forEach(this::add);
    return this;
  }

  private void add(String path, FloatArray array) {
    add(path + array.shape());
    add(array.values());
  }

  /** Adds all examples of a set, with their shape and labels. */
  Fingerprint add(Dataset data) {
    add(Arrays.toString(data.shape()) + data.size() + data.hasLabels());
    float[] row = new float[data.width()];
    for (int i = 0; i < data.size(); i++) {
      data.copyRow(i, row, 0);
      add(row);
      if (data.hasLabels()) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(data.label(i)).flip());
      }
    }
    return this;
  }

  private void add(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    digest.update(bytes);
  }

  /** Returns the digest in hexadecimal digits; nothing can be added afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
