/** Fully connected encoders and decoders of any depth; start at {@link org.ae4j.dense.Dense}. */
package org.ae4j.dense;
