/**
 * The subcommands of {@code ae}, one class each, and how their failures are reported; start at
 * {@link org.ae4j.cli.command.TrainCommand}. A new one adds a line to {@link org.ae4j.cli.Ae}.
 */
package org.ae4j.cli.command;
