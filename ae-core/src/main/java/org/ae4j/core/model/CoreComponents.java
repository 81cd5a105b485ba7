package org.ae4j.core.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.NoCorruption;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.StandardObjective;
import org.ae4j.core.loss.AbsoluteError;
import org.ae4j.core.loss.Bernoulli;
import org.ae4j.core.loss.Categorical;
import org.ae4j.core.loss.Correntropy;
import org.ae4j.core.loss.Gaussian;
import org.ae4j.core.loss.Huber;
import org.ae4j.core.loss.LearnedGaussian;
import org.ae4j.core.loss.LogCosh;
import org.ae4j.core.loss.MultiScaleSsim;
import org.ae4j.core.loss.PredictedGaussian;
import org.ae4j.core.loss.SquaredError;
import org.ae4j.core.loss.Ssim;
import org.ae4j.core.train.Adam;
import org.ae4j.core.train.AdamW;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.core.train.MilestoneDecay;
import org.ae4j.core.train.RmsProp;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.StepDecay;
import org.ae4j.core.train.WarmUp;

/** The core's own parts and their names. */
final class CoreComponents implements ComponentProvider {
  @Override
  public Map<String, Class<? extends Record>> components() {
    Map<String, Class<? extends Record>> components = new LinkedHashMap<>();
    components.put("none", NoCorruption.class);
    components.put("plain", PlainLatentSpace.class);
    components.put("standard", StandardObjective.class);
    components.put("squared-error", SquaredError.class);
    components.put("absolute-error", AbsoluteError.class);
    components.put("huber", Huber.class);
    components.put("log-cosh", LogCosh.class);
    components.put("correntropy", Correntropy.class);
    components.put("bernoulli", Bernoulli.class);
    components.put("categorical", Categorical.class);
    components.put("gaussian", Gaussian.class);
    components.put("gaussian-learned-variance", LearnedGaussian.class);
    components.put("gaussian-predicted-variance", PredictedGaussian.class);
    components.put("ssim", Ssim.class);
    components.put("multi-scale-ssim", MultiScaleSsim.class);
    components.put("sgd", Sgd.class);
    components.put("adam", Adam.class);
    components.put("adamw", AdamW.class);
    components.put("rmsprop", RmsProp.class);
    components.put("constant", ConstantRate.class);
    components.put("step-decay", StepDecay.class);
    components.put("milestone-decay", MilestoneDecay.class);
    components.put("cosine-decay", CosineDecay.class);
    components.put("warm-up", WarmUp.class);
    components.put("linear-ramp", LinearRamp.class);
    return components;
  }
}
