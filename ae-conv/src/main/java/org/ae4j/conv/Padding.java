package org.ae4j.conv;

import org.ae4j.core.graph.WindowAxis;

/** Whether zeros are put around what a window moves over. */
public enum Padding {
  /** As few zeros as give {@code ceil(extent / stride)} results; an odd one comes last. */
  SAME {
    @Override
    WindowAxis axis(int extent, int size, int stride, int dilation) {
      return WindowAxis.same(extent, size, stride, dilation);
    }
  },
  /** None: {@code floor((extent - reach) / stride) + 1} results. */
  VALID {
    @Override
    WindowAxis axis(int extent, int size, int stride, int dilation) {
      return WindowAxis.valid(size, stride, dilation);
    }
  };

  /** Returns the window along an axis of some extent. */
  abstract WindowAxis axis(int extent, int size, int stride, int dilation);
}
