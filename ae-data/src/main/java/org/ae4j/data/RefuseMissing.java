package org.ae4j.data;

import java.util.List;

/** See {@link Missing#refuse()}. The set itself complains, as it does about infinite values. */
record RefuseMissing() implements Missing {
  @Override
  public boolean allowed() {
    return false;
  }

  @Override
  public void fill(float[][] rows, List<String> columns) {}
}
