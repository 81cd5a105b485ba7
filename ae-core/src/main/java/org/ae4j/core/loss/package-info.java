/** How far a reconstruction is from its target; start at {@link org.ae4j.core.loss.Losses}. */
package org.ae4j.core.loss;
