package org.ae4j.core;

/** What noise is drawn from; others are made of these by a transformation in the graph. */
public enum Distribution {
  /** Uniform over (0, 1), both ends excluded. */
  UNIFORM,
  /** Normal with mean 0 and standard deviation 1. */
  NORMAL
}
