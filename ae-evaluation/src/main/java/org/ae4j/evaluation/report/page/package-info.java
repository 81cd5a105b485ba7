/** The page of a report: its template, translated here, and the words that fill it. */
package org.ae4j.evaluation.report.page;
