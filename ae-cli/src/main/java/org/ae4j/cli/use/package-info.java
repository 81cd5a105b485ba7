/**
 * A model at work: it encodes and rebuilds examples, makes new ones, and restores pictures and
 * signals of any size; start at {@link org.ae4j.cli.use.ModelUse}.
 */
package org.ae4j.cli.use;
