/**
 * Pictures in a report that only some kinds of models have; start at {@link
 * org.ae4j.cli.figure.ReportFigures}. A new kind adds a line there.
 */
package org.ae4j.cli.figure;
