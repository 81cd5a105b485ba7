/**
 * What sparse codes and dictionaries are worth: start at {@link
 * org.ae4j.evaluation.sparse.SparsityScore} for a model, at {@link
 * org.ae4j.evaluation.sparse.FeatureRecovery} where the truth is known, and at {@link
 * org.ae4j.evaluation.sparse.SparseProbing} where there are labels.
 */
package org.ae4j.evaluation.sparse;
