/**
 * How options are written: alternatives by name, lists of numbers, options in a file; start at
 * {@link org.ae4j.cli.option.Choices}.
 */
package org.ae4j.cli.option;
