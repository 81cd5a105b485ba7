/** Classical filters, to hold a trained model against; start at {@link Filters}. */
package org.ae4j.denoising.classical;
