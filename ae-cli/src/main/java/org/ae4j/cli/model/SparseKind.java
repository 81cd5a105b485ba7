package org.ae4j.cli.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.layer.Activation;
import org.ae4j.sparse.AnnealedTopKLatentSpace;
import org.ae4j.sparse.BatchTopKLatentSpace;
import org.ae4j.sparse.GatedLatentSpace;
import org.ae4j.sparse.JumpReluLatentSpace;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.sparse.Sparsity;
import org.ae4j.sparse.TopKLatentSpace;
import org.ae4j.sparse.WinnerTakeAllLatentSpace;

/**
 * What makes the codes of type sparse.
 *
 * @param dictionary whether the encoder and the decoder are a dictionary's, else dense layers
 * @param read the options that it reads
 * @param latents makes the latent space of the options
 */
record SparseKind(
    boolean dictionary, Set<String> read, Function<SparseOptions, LatentSpace> latents) {
  private static final String[] COST = {"--weight", "--warm-up"};

  private static final String[] JUMP = {"--weight", "--warm-up", "--threshold", "--bandwidth"};

  /** All kinds by name, in the order of the help. A new one adds one line. */
  static final Choices<SparseKind> ALL =
      Choices.<SparseKind>of("kind of sparsity")
          .with("l1", dictionary(o -> cost(o, Activation.RELU, Sparsity.l1(), 0.01), COST))
          .with("topk", dictionary(o -> topK(o, Activation.RELU), "--k", "--anneal"))
          .with(
              "batch-topk",
              dictionary(o -> new BatchTopKLatentSpace(o.latents(), o.count()), "--k"))
          .with("jumprelu", dictionary(SparseKind::jumpRelu, JUMP))
          .with("gated", dictionary(o -> new GatedLatentSpace(o.latents(), o.penalty(0.01)), COST))
          .with("kl", layers(SparseKind::kl, "--rho", "--weight", "--warm-up"))
          .with("log", layers(o -> cost(o, Activation.LINEAR, Sparsity.log(1), 0.01), COST))
          .with("hoyer", layers(o -> cost(o, Activation.LINEAR, Sparsity.hoyer(), 1), COST))
          .with("k-sparse", layers(o -> topK(o, Activation.LINEAR), "--k", "--anneal"))
          .with("wta", layers(SparseKind::winners, "--lifetime"));

  private static final double HALF_WAY = 0.5;

  private static SparseKind dictionary(Function<SparseOptions, LatentSpace> of, String... read) {
    return new SparseKind(true, with(read, "--latents", "--dead-after", "--resample"), of);
  }

  private static SparseKind layers(Function<SparseOptions, LatentSpace> of, String... read) {
    return new SparseKind(false, with(read, "--latents"), of);
  }

  private static Set<String> with(String[] own, String... common) {
    Set<String> all = new TreeSet<>(Set.of(own));
    all.addAll(Set.of(common));
    return all;
  }

  private static LatentSpace cost(
      SparseOptions options, Activation activation, Sparsity sparsity, double usual) {
    return new SparseLatentSpace(options.latents(), activation, sparsity, options.penalty(usual));
  }

  private static LatentSpace kl(SparseOptions options) {
    return cost(options, Activation.SIGMOID, Sparsity.kl(options.rho()), 3);
  }

  private static LatentSpace winners(SparseOptions options) {
    return new WinnerTakeAllLatentSpace(options.latents(), options.lifetime());
  }

  private static LatentSpace jumpRelu(SparseOptions options) {
    return new JumpReluLatentSpace(
        options.latents(), options.threshold(), options.bandwidth(), options.penalty(0.01));
  }

  private static LatentSpace topK(SparseOptions options, Activation activation) {
    var target =
        new TopKLatentSpace(options.latents(), options.count(), options.count(), activation);
    return options
        .anneal()
        .<LatentSpace>map(start -> new AnnealedTopKLatentSpace(target, start, HALF_WAY))
        .orElse(target);
  }
}
