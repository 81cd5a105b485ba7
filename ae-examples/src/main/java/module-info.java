/** Short runnable lessons, one idea each. */
module org.ae4j.examples {
  requires org.ae4j.core;
  requires org.ae4j.conv;
  requires org.ae4j.sparse;
  requires org.ae4j.dense;
  requires org.ae4j.variational;
  requires org.ae4j.denoising;
  requires org.ae4j.data;
  requires org.ae4j.evaluation;
  requires java.desktop;
}
