/** Data on its way to a model: readers, scalers, splits and generators. */
module org.ae4j.data {
  requires transitive org.ae4j.core;
  requires java.desktop; // to read and write pictures

  exports org.ae4j.data;

  provides org.ae4j.core.model.ComponentProvider with
      org.ae4j.data.DataComponents;
}
