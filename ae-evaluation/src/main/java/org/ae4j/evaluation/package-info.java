/** Measures, baselines, statistics and reports. */
package org.ae4j.evaluation;
