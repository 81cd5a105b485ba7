/** Readers, scalers, splits, bundled digits and generators. */
package org.ae4j.data;
