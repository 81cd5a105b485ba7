package org.ae4j.core.engine;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * One operation of the native library with its arrays and arguments bound once. It is called
 * straight away, because ND4J's executioner allocates for every call.
 */
final class NativeCall implements Kernel {
  private final String name;
  private final long hash;
  private final OpContext context = Nd4j.getExecutioner().buildContext();
  private final Pointer pointer;
  private final NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();

  /**
   * Binds an operation.
   *
   * @param name its name in the native library
   * @param arguments its whole-number arguments
   */
  NativeCall(String name, INDArray[] inputs, INDArray[] outputs, long... arguments) {
    this.name = name;
    this.hash = DynamicCustomOp.builder(name).build().opHash();
    for (int i = 0; i < inputs.length; i++) {
      context.setInputArray(i, inputs[i]);
    }
    for (int i = 0; i < outputs.length; i++) {
      context.setOutputArray(i, outputs[i]);
    }
    context.setIArguments(arguments);
    this.pointer = context.contextPointer();
  }

  /** Returns the call for a matrix product, each factor of which may be transposed first. */
  static NativeCall product(
      INDArray first,
      boolean transposeFirst,
      INDArray second,
      boolean transposeSecond,
      INDArray result) {
    return new NativeCall(
        "matmul",
        new INDArray[] {first, second},
        new INDArray[] {result},
        transposeFirst ? 1 : 0,
        transposeSecond ? 1 : 0,
        0);
  }

  /** Makes a matrix product add to its result instead of replacing it. */
  NativeCall accumulating() {
    context.setTArguments(1, 1);
    return this;
  }

  @Override
  public void run() {
    int status = operations.execCustomOp2(null, hash, pointer);
    if (status != 0) {
      throw new IllegalStateException(
          "the native operation " + name + " failed: " + operations.lastErrorMessage());
    }
  }

  @Override
  public String call() {
    return "nd4j " + name;
  }

  @Override
  public void close() {
    try {
      context.close();
    } catch (Exception e) {
      throw new IllegalStateException("an operation context could not be closed", e);
    }
  }
}
