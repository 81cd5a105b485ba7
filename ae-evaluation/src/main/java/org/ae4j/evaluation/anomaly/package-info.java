/** Detectors of what is unlike the training data, and where to draw the line. */
package org.ae4j.evaluation.anomaly;
