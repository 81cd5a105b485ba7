/** Contracts that every part of an autoencoder keeps, for the tests of the rooms. */
module org.ae4j.testkit {
  requires transitive org.ae4j.core;

  exports org.ae4j.testkit;
}
