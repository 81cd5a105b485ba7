/**
 * What sparse codes and dictionaries are worth: start at {@link
 * org.ae4j.evaluation.sparse.SparsityScore} for a model, and at {@link
 * org.ae4j.evaluation.sparse.FeatureRecovery} where the truth is known.
 */
package org.ae4j.evaluation.sparse;
