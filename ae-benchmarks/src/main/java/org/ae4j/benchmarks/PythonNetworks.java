package org.ae4j.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The networks as JSON, for {@code torch_peer.py}. */
final class PythonNetworks implements Library<String> {
  @Override
  public String stack(DenseStack network) {
    int[] layers = network.layers();
    IntStream linear = IntStream.range(1, layers.length).filter(network::linear);
    return "{\"kind\": \"stack\", \"layers\": [%s], \"linear\": [%s]}"
        .formatted(joined(IntStream.of(layers)), joined(linear));
  }

  @Override
  public String vae(DenseVae network) {
    return "{\"kind\": \"vae\", \"features\": %d, \"hidden\": %d, \"code\": %d}"
        .formatted(network.features(), network.hidden(), network.code());
  }

  @Override
  public String images(ConvNet network) {
    return "{\"kind\": \"images\", \"side\": %d, \"first\": %d, \"second\": %d}"
        .formatted(network.side(), network.first(), network.second());
  }

  @Override
  public String dictionary(TopKDictionary network) {
    return "{\"kind\": \"dictionary\", \"features\": %d, \"latents\": %d, \"kept\": %d}"
        .formatted(network.features(), network.latents(), network.kept());
  }

  private static String joined(IntStream numbers) {
    return numbers.mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }
}
