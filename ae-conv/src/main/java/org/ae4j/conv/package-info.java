/**
 * Convolutional encoders and decoders for images and signals; start at {@link org.ae4j.conv.Conv}.
 *
 * <p>Inside, everything is {@code [batch, height, width, channels]}; a signal is an image of height
 * 1. At the border examples keep their own shape: {@code [height, width]} or {@code [height, width,
 * channels]}, {@code [time]} or {@code [time, channels]}.
 */
package org.ae4j.conv;
