package org.ae4j.evaluation.experiment;

/**
 * A run and what it left.
 *
 * @param run what was asked for
 * @param record what came of it
 */
public record Result(Run run, RunRecord record) {}
