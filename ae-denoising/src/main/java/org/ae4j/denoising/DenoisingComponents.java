package org.ae4j.denoising;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.model.ComponentProvider;

/** This package's parts and their names in descriptions and model files. */
public final class DenoisingComponents implements ComponentProvider {
  /** Called by the service loader. */
  public DenoisingComponents() {}

  @Override
  public Map<String, Class<? extends Record>> components() {
    Map<String, Class<? extends Record>> components = new LinkedHashMap<>();
    components.putAll(ofNumbersAndSignals());
    components.putAll(ofImages());
    components.putAll(compositions());
    components.putAll(settings());
    return components;
  }

  private static Map<String, Class<? extends Record>> ofNumbersAndSignals() {
    return Map.of(
        "additive-noise", AdditiveNoise.class,
        "speckle", Speckle.class,
        "shot-noise", ShotNoise.class,
        "masking", Masking.class,
        "salt-and-pepper", SaltAndPepper.class,
        "feature-swap", FeatureSwap.class,
        "clipping", Clipping.class,
        "baseline-drift", BaselineDrift.class,
        "dropouts", Dropouts.class);
  }

  private static Map<String, Class<? extends Record>> ofImages() {
    return Map.of(
        "gaussian-blur", GaussianBlur.class,
        "motion-blur", MotionBlur.class,
        "defocus-blur", DefocusBlur.class,
        "downsampling", Downsampling.class,
        "block-quantisation", BlockQuantisation.class,
        "missing-patches", MissingPatches.class,
        "scratches", Scratches.class,
        "stripes", Stripes.class,
        "fading", Fading.class,
        "vignetting", Vignetting.class);
  }

  private static Map<String, Class<? extends Record>> compositions() {
    return Map.of(
        "in-order", InOrder.class,
        "one-of", OneOf.class,
        "sometimes", Sometimes.class,
        "selective-in-order", SelectiveInOrder.class,
        "selective-one-of", SelectiveOneOf.class,
        "selective-sometimes", SelectiveSometimes.class);
  }

  private static Map<String, Class<? extends Record>> settings() {
    return Map.of(
        "fixed-severity", FixedSeverity.class,
        "severity-range", SeverityRange.class,
        "scheduled-severity", ScheduledSeverity.class,
        "constant-fill", ConstantFill.class,
        "mean-fill", MeanFill.class,
        "learned-fill", LearnedFill.class);
  }
}
