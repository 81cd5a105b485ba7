package org.ae4j.conv;

/** How a mirrored decoder undoes a convolution that made its input smaller. */
public enum Upsampling {
  /**
   * By the transposed convolution. Where the kernel is no multiple of the stride its windows
   * overlap unevenly, which can leave a checkerboard: Odena, Dumoulin and Olah (2016), <a
   * href="https://distill.pub/2016/deconv-checkerboard">Deconvolution and checkerboard
   * artifacts</a>.
   */
  TRANSPOSED,
  /** By a resize to the size before, repeating values, and a convolution that moves by one. */
  RESIZE
}
