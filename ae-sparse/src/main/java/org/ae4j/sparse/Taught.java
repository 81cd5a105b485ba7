package org.ae4j.sparse;

import org.ae4j.core.Objective;

/** Latents that the standard objective cannot teach: a dictionary of them has their own. */
interface Taught {
  /** Returns what their dictionary is trained on. */
  Objective objective();
}
