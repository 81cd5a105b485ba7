/**
 * Turns outside bytes into checked arrays; start at {@link org.ae4j.data.DataSource} for files and
 * names, and at {@link org.ae4j.data.Dataset} for what comes out.
 *
 * <p>Every file is parsed in Java and checked before anything is allocated for it. Whatever is
 * wrong with it becomes a {@link org.ae4j.core.DataException} that names the row, the line or the
 * byte.
 */
package org.ae4j.data;
