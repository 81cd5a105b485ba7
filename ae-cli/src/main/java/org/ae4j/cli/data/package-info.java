/**
 * The data that the command works on: how it is found, read, cut into examples and scaled; start at
 * {@link org.ae4j.cli.data.ReadingOptions}.
 */
package org.ae4j.cli.data;
