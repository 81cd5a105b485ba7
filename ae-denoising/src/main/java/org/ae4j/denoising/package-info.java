/**
 * What damages inputs while a model trains, so that it learns to undo the damage; start at {@link
 * org.ae4j.denoising.Corruptions}.
 *
 * <p>Vectors have shape {@code [d]}, images {@code [height, width]} or {@code [height, width,
 * channels]}, signals {@code [time]} or {@code [time, channels]}, each with the batch in front.
 */
package org.ae4j.denoising;
