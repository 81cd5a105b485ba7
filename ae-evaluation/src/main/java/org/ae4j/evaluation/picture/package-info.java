/** Pictures of trained models for reports; start at {@link org.ae4j.evaluation.picture.Picture}. */
package org.ae4j.evaluation.picture;
