package org.ae4j.core;

/**
 * A fitted, invertible change of scale that travels with a model: users hand in and get back numbers
 * in the data's own units.
 */
public interface Scaling extends Component {
  /** Scales one example in place. */
  void apply(float[] example);

  /** Undoes {@link #apply} in place. */
  void invert(float[] example);
}
