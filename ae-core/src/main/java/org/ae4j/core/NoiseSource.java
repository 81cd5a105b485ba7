package org.ae4j.core;

import java.nio.charset.StandardCharsets;

/**
 * The one origin of random numbers. A number depends on the seed, the stream's name, the step and
 * its own index alone: never on what was drawn before, on threads, or on a restart.
 *
 * @param seed names the whole sequence
 */
public record NoiseSource(long seed) {
  /** Returns the stream of a name; streams of different names are independent. */
  public NoiseStream stream(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter) * 0x100000001b3L;
    }
    return new NoiseStream(NoiseStream.mix(NoiseStream.mix(seed) ^ hash));
  }
}
