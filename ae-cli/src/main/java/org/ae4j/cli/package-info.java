/** The ae command; start at {@link org.ae4j.cli.Ae}. */
package org.ae4j.cli;
