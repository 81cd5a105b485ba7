/**
 * One training: how long it lasts, how it is shown and ended, and the folder that it leaves; start
 * at {@link org.ae4j.cli.run.TrainingRun}.
 */
package org.ae4j.cli.run;
