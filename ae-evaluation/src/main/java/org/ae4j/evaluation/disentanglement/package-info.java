/**
 * How codes tell known factors of variation apart, in the published definitions; start at {@link
 * org.ae4j.evaluation.disentanglement.FactorGrid}.
 */
package org.ae4j.evaluation.disentanglement;
