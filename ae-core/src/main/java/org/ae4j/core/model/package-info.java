/**
 * Fitted models as files, and descriptions as JSON; start at {@link org.ae4j.core.model.ModelFile}.
 * Parts of a model are found by name in a {@link org.ae4j.core.model.ComponentRegistry}, never by
 * class.
 */
package org.ae4j.core.model;
