/**
 * What repeated measurements decide and what they do not; start at {@link
 * org.ae4j.evaluation.statistics.PairedTest}.
 */
package org.ae4j.evaluation.statistics;
