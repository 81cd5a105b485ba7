/**
 * Experiments as a user writes them in a file; start at {@link
 * org.ae4j.cli.experiment.ExperimentFile}. What the command line understands may stand there, too.
 */
package org.ae4j.cli.experiment;
