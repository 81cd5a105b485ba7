/**
 * Published results, rerun; start at {@link org.ae4j.cli.reproduce.Reproductions}. Adding one takes
 * a class that states and runs the protocol and a line in the table.
 */
package org.ae4j.cli.reproduce;
