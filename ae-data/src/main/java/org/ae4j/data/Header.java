package org.ae4j.data;

/** Whether the first line of a table names its columns. */
public enum Header {
  /** It does if none of its cells is a number. */
  AUTO,
  /** It does. */
  YES,
  /** It does not. */
  NO
}
