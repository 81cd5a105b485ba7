/**
 * Sparse codes, of which few numbers are not 0. Start at {@link org.ae4j.sparse.SparseLatentSpace}
 * for penalties on the code of any encoder, at {@link org.ae4j.sparse.TopKLatentSpace} for codes
 * with a fixed number of active units, and at {@link org.ae4j.sparse.Dictionary} for overcomplete
 * dictionaries.
 */
package org.ae4j.sparse;
