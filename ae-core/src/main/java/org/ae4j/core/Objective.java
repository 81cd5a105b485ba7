package org.ae4j.core;

import java.util.List;

/** What training minimises: the sum of weighted terms, averaged over the batch. */
public interface Objective extends Component {
  /** Returns the terms of the total. */
  List<Term> terms(Model model);

  /** Returns the opponents that train along, each on its own terms; none if not said. */
  default List<Opponent> opponents(Model model) {
    return List.of();
  }

  /**
   * Returns how many examples a batch must have for its terms to mean something; 1 if not said. A
   * last batch with fewer is left out.
   */
  default int leastBatch() {
    return 1;
  }

  /** Returns the standard one: reconstruction plus the penalties of the latent space. */
  static Objective standard() {
    return new StandardObjective();
  }
}
