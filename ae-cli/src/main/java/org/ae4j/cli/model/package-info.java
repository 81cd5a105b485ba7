/**
 * The types of autoencoder that the command offers, and what a user says about them; start at
 * {@link org.ae4j.cli.model.AutoencoderType}. A new type adds a line there.
 */
package org.ae4j.cli.model;
