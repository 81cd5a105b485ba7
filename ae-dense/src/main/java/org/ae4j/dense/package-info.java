/** Fully connected encoders and decoders of any depth. */
package org.ae4j.dense;
