package org.ae4j.core;

/** A number that changes while training goes on: a learning rate, the weight of a penalty. */
public interface Schedule extends Component {
  /**
   * Returns the value at a moment.
   *
   * @param step completed steps, from 0
   * @param steps steps of the whole run
   */
  double at(long step, long steps);
}
