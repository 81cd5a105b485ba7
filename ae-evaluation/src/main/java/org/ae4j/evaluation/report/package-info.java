/** The report on one training run; start at {@link org.ae4j.evaluation.report.Report}. */
package org.ae4j.evaluation.report;
