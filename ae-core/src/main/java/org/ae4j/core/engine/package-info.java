/**
 * Runs graphs: {@link org.ae4j.core.engine.Compiler} turns tensors into a fixed {@link
 * org.ae4j.core.engine.Plan} of kernels over arrays that are laid out once.
 *
 * <p>Matrix products go to ND4J through contexts built once. Element-wise work is fused into chains
 * that walk over native memory in blocks of heap arrays, because the just-in-time compiler turns
 * plain loops over whole {@code float[]} into vector instructions, and nothing else.
 */
package org.ae4j.core.engine;
