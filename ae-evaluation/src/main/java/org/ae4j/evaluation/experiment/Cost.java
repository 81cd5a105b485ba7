package org.ae4j.evaluation.experiment;

/**
 * What a run took.
 *
 * @param trainingSeconds learning, all trainings of the run together
 * @param measuringSeconds everything else
 * @param weights how many numbers were learned; 0 where that means nothing
 * @param memory bytes that training needs, as estimated from the graph
 * @param codeWidth numbers per code; 0 where there is no code
 */
public record Cost(
    double trainingSeconds, double measuringSeconds, long weights, long memory, int codeWidth) {}
