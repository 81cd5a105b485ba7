/**
 * What autoencoders are for, each use measured on held-out data beside the methods it competes
 * with; start at {@link org.ae4j.evaluation.use.Use}.
 */
package org.ae4j.evaluation.use;
