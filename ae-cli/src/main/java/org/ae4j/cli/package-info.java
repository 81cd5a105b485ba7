/** The ae command; start at {@link org.ae4j.cli.Ae}. Each package below is one of its subjects. */
package org.ae4j.cli;
