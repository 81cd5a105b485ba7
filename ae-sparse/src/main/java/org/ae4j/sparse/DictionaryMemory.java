package org.ae4j.sparse;

import java.util.Locale;

/**
 * About how much memory the training of a dictionary takes, said before it is taken.
 *
 * <p>Both matrices are there as weights, as a gradient, as two moments of Adam and as copies at the
 * start and the end, and every shard has normalised atoms with their derivatives: that is measured,
 * not derived, and lies within a fifth for wide dictionaries. Data are not counted.
 *
 * @param inputs numbers per example
 * @param latents numbers per code
 * @param batch examples per step
 * @param shards into how many parts a batch is split; 1 where codes look at the whole batch
 */
public record DictionaryMemory(int inputs, int latents, int batch, int shards) {
  private static final int MATRICES = 11;
  private static final int MATRICES_PER_SHARD = 4;
  private static final int CODES = 7;

  public DictionaryMemory {
    Requirement.count("inputs", inputs);
    Requirement.count("latents", latents);
    Requirement.count("batch", batch);
    Requirement.count("shards", shards);
  }

  /** Returns the estimate. */
  public long bytes() {
    long matrix = (long) inputs * latents;
    long codes = (long) batch * latents;
    return Float.BYTES * ((MATRICES + (long) MATRICES_PER_SHARD * shards) * matrix + CODES * codes);
  }

  /** Returns the estimate in words, in megabytes. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%d latents of %d inputs: training takes about %.0f MB beside the data",
        latents,
        inputs,
        bytes() / 1e6);
  }
}
