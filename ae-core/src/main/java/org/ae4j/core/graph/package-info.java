/**
 * Describes a computation without running it: symbolic {@link org.ae4j.core.graph.Tensor}s made by
 * {@link org.ae4j.core.graph.Operation}s, and their {@link org.ae4j.core.graph.Gradients}.
 */
package org.ae4j.core.graph;
