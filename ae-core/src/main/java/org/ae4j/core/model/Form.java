package org.ae4j.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.ae4j.core.ModelFileException;

/** How values of one type look in JSON. */
interface Form {
  /**
   * Returns a value as JSON.
   *
   * @throws ModelFileException if JSON cannot hold it
   */
  JsonNode write(Object value, Place place);

  /**
   * Returns the value of a piece of JSON.
   *
   * @throws ModelFileException if it is of another form; the message begins with the place
   */
  Object read(JsonNode node, Place place);
}
