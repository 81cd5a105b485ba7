/** Arithmetic on arrays of examples that measures share; not exported. */
package org.ae4j.evaluation.rows;
