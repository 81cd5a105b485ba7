package org.ae4j.data;

import java.util.List;

/**
 * A line of a table of text.
 *
 * @param number from 1
 * @param cells as written
 */
record TableLine(long number, List<String> cells) {}
