/**
 * What is measured of a model, for users and programs to read; start at {@link
 * org.ae4j.cli.measure.TestErrors}.
 */
package org.ae4j.cli.measure;
