package org.ae4j.denoising;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Corruption;

/** Every corruption for images, and those for signals and rows, at a given severity. */
final class Everything {
  private Everything() {}

  static Map<String, Corruption> forImages(Severity weak, boolean nothing) {
    Map<String, Corruption> all = new LinkedHashMap<>(anywhere(weak));
    all.put("Gaussian blur", Corruptions.gaussianBlur(weak));
    all.put("motion blur", Corruptions.motionBlur(weak, 20));
    all.put("defocus blur", Corruptions.defocusBlur(weak));
    all.put("downsampling", Corruptions.downsampling(nothing ? 1 : 2));
    all.put("block quantisation", Corruptions.blockQuantisation(weak));
    all.put("missing patches", Corruptions.missingPatches(3, weak, Fill.zero()));
    all.put("scratches", Corruptions.scratches(nothing ? 0 : 2, 1, 1));
    all.put("stripes", Corruptions.stripes(weak));
    all.put("fading", Corruptions.fading(weak, 0.7));
    all.put("vignetting", Corruptions.vignetting(weak));
    return all;
  }

  static Map<String, Corruption> forRows(Severity weak, boolean nothing) {
    Map<String, Corruption> all = new LinkedHashMap<>(anywhere(weak));
    all.put("feature swap", Corruptions.featureSwap(weak));
    all.put("masking by the mean", Corruptions.masking(weak, Fill.mean()));
    all.put("baseline drift", Corruptions.baselineDrift(weak, 2));
    all.put("dropouts", Corruptions.dropouts(nothing ? 0 : 2, 2, Fill.zero()));
    return all;
  }

  private static Map<String, Corruption> anywhere(Severity weak) {
    Map<String, Corruption> all = new LinkedHashMap<>();
    all.put("Gaussian noise", Corruptions.gaussianNoise(weak));
    all.put("uniform noise", Corruptions.uniformNoise(weak));
    all.put("Laplace noise", Corruptions.laplaceNoise(weak));
    all.put("speckle", Corruptions.speckle(weak));
    all.put("shot noise", Corruptions.shotNoise(weak));
    all.put("masking", Corruptions.masking(weak, Fill.zero()));
    all.put("learned masking", Corruptions.masking(weak, Fill.learned()));
    all.put("salt and pepper", Corruptions.saltAndPepper(weak));
    return all;
  }
}
