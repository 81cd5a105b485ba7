package org.ae4j.evaluation.baseline;

import org.ae4j.data.Dataset;
import org.ae4j.evaluation.embedding.Umap;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** A map of the very examples that are encoded; the seed is the map's. */
record UmapMethod() implements Method {
  @Override
  public String name() {
    return "UMAP";
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    return LearnedBaseline.encoding(Umap.standard(seed)::of);
  }
}
