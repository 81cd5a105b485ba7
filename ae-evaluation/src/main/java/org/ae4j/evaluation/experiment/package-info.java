/**
 * Variants of autoencoders compared with one another and with baselines: on several sets, with
 * several seeds, under several budgets; start at {@link org.ae4j.evaluation.experiment.Experiment}.
 */
package org.ae4j.evaluation.experiment;
