package org.ae4j.core.train;

import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;

/**
 * How unseen data steers training.
 *
 * @param part the part of the training data that is held out, from 0 to below 1; not used where
 *     validation data is handed in
 * @param earlyStopping when to end before the last epoch, if ever
 * @param plateau when to lower the learning rate, if ever
 */
public record Validation(
    double part, Optional<EarlyStopping> earlyStopping, Optional<Plateau> plateau)
    implements Component {
  /** Nothing is held out. */
  public static final Validation NONE = new Validation(0, Optional.empty(), Optional.empty());

  public Validation {
    Setting.decay("part", part);
    Objects.requireNonNull(earlyStopping, "earlyStopping");
    Objects.requireNonNull(plateau, "plateau");
  }

  Validation withPart(double other) {
    return new Validation(other, earlyStopping, plateau);
  }

  Validation withEarlyStopping(EarlyStopping rule) {
    return new Validation(part, Optional.of(rule), plateau);
  }

  Validation withPlateau(Plateau rule) {
    return new Validation(part, earlyStopping, Optional.of(rule));
  }

  /**
   * Checks what can only be checked beside the data.
   *
   * @throws ConfigurationException if a rule needs validation data and there is none
   */
  void requireData(boolean present) {
    if (!present && (earlyStopping.isPresent() || plateau.isPresent())) {
      throw new ConfigurationException(
          "early stopping and plateau need validation data; hand it in, or hold out a part above 0");
    }
  }
}
