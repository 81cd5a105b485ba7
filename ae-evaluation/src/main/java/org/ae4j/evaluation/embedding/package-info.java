/**
 * Maps of data on the plane that keep neighbours, made for given points alone; start at {@link
 * org.ae4j.evaluation.embedding.Tsne}.
 */
package org.ae4j.evaluation.embedding;
