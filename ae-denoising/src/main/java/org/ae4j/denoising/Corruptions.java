package org.ae4j.denoising;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Corruption;

/**
 * The corruptions by name. Each takes its severity in the unit of its field; severity 0 leaves
 * every bit as it was, and so does a schedule that comes to 0, which only makes 0 of -0. Results
 * are not clipped: add {@link #clipping} where a range matters.
 *
 * <pre>{@code
 * autoencoder.withCorruption(inOrder(gaussianNoise(Severity.of(0.5)), clipping(0, 1)))
 * }</pre>
 */
public final class Corruptions {
  private Corruptions() {}

  /** Returns added normal noise of this standard deviation. */
  public static Corruption gaussianNoise(Severity standardDeviation) {
    return new AdditiveNoise(NoiseLaw.GAUSSIAN, standardDeviation);
  }

  /** Returns added uniform noise of this standard deviation: the bounds are √3 times as far. */
  public static Corruption uniformNoise(Severity standardDeviation) {
    return new AdditiveNoise(NoiseLaw.UNIFORM, standardDeviation);
  }

  /** Returns added Laplace noise of this standard deviation: the scale is 1/√2 of it. */
  public static Corruption laplaceNoise(Severity standardDeviation) {
    return new AdditiveNoise(NoiseLaw.LAPLACE, standardDeviation);
  }

  /** Returns multiplication by 1 plus normal noise of this standard deviation. */
  public static Corruption speckle(Severity standardDeviation) {
    return new Speckle(standardDeviation);
  }

  /** Returns photon noise with this standard deviation where the clean number is 1. */
  public static Corruption shotNoise(Severity atWhite) {
    return new ShotNoise(atWhite);
  }

  /**
   * Returns photon noise where so many photons are counted for the number 1.
   *
   * @param atWhite photons, above 0
   */
  public static Corruption photons(double atWhite) {
    return photons(atWhite, atWhite);
  }

  /**
   * Returns photon noise where a number of photons that differs between examples is counted for the
   * number 1: its standard deviation is uniform.
   *
   * @param fewest photons, above 0
   * @param most photons, at least as many
   */
  public static Corruption photons(double fewest, double most) {
    Setting.within("photons", fewest, Double.MIN_NORMAL, Double.MAX_VALUE);
    Setting.within("photons", most, Double.MIN_NORMAL, Double.MAX_VALUE);
    return new ShotNoise(from(1 / Math.sqrt(most), 1 / Math.sqrt(fewest)));
  }

  /** Returns the hiding of this fraction of all numbers. */
  public static SelectiveCorruption masking(Severity fraction, Fill fill) {
    return new Masking(fraction, fill);
  }

  /** Returns zeros in place of this fraction of all numbers. */
  public static SelectiveCorruption masking(double fraction) {
    return masking(Severity.of(fraction), Fill.zero());
  }

  /** Returns 0 or 1, equally often, in place of this fraction of all numbers. */
  public static SelectiveCorruption saltAndPepper(Severity fraction) {
    return saltAndPepper(fraction, 0, 1);
  }

  /** Returns one of two values, equally often, in place of this fraction of all numbers. */
  public static SelectiveCorruption saltAndPepper(Severity fraction, double pepper, double salt) {
    return new SaltAndPepper(fraction, pepper, salt);
  }

  /** Returns other rows' values in place of this fraction of all numbers of a table. */
  public static SelectiveCorruption featureSwap(Severity fraction) {
    return new FeatureSwap(fraction);
  }

  /** Returns the limiting of numbers to a range. */
  public static Corruption clipping(double lowest, double highest) {
    return new Clipping(lowest, highest);
  }

  /** Returns the blur of images by a Gaussian of this standard deviation in pixels. */
  public static Corruption gaussianBlur(Severity standardDeviation) {
    return new GaussianBlur(standardDeviation);
  }

  /**
   * Returns the blur of images by movement along a straight line.
   *
   * @param length in pixels; a range costs a blur per half pixel
   * @param degrees from the horizontal, anticlockwise
   */
  public static Corruption motionBlur(Severity length, double degrees) {
    return new MotionBlur(length, degrees);
  }

  /** Returns the blur of images by a movement of so many pixels, always the same. */
  public static Corruption motionBlur(double length, double degrees) {
    return motionBlur(Severity.of(length), degrees);
  }

  /**
   * Returns the blur of images by a disc of this radius in pixels; a range costs a blur per half
   * pixel.
   */
  public static Corruption defocusBlur(Severity radius) {
    return new DefocusBlur(radius);
  }

  /** Returns the blur of images by a disc of this radius in pixels, always the same. */
  public static Corruption defocusBlur(double radius) {
    return defocusBlur(Severity.of(radius));
  }

  /** Returns images of a resolution lower by this factor, at their old size. */
  public static Corruption downsampling(int factor) {
    return new Downsampling(factor);
  }

  /** Returns the loss of JPEG compression: 0 for none, 1 for quality 50, more for less. */
  public static Corruption blockQuantisation(Severity strength) {
    return new BlockQuantisation(strength);
  }

  /** Returns the loss of JPEG compression of a quality from 1 to 100, which is no loss here. */
  public static Corruption jpeg(int quality) {
    return jpeg(quality, quality);
  }

  /**
   * Returns the loss of JPEG compression of qualities from 1 to 100 that differ between examples:
   * the factor of the quantisation table is uniform.
   */
  public static Corruption jpeg(int worst, int best) {
    return new BlockQuantisation(
        from(BlockQuantisation.strength(best), BlockQuantisation.strength(worst)));
  }

  /** Returns the hiding of this fraction of the square patches of images. */
  public static SelectiveCorruption missingPatches(int side, Severity fraction, Fill fill) {
    return new MissingPatches(side, fraction, fill);
  }

  /** Returns so many straight scratches per image, of a width in pixels and a value. */
  public static Corruption scratches(int count, double width, double value) {
    return new Scratches(count, width, value);
  }

  /** Returns a shift of every row of images, of this standard deviation. */
  public static Corruption stripes(Severity standardDeviation) {
    return new Stripes(standardDeviation);
  }

  /** Returns the loss of contrast by this part, towards the value of bare paper. */
  public static Corruption fading(Severity strength, double paper) {
    return new Fading(strength, paper);
  }

  /** Returns images whose corners lose this part of their light. */
  public static Corruption vignetting(Severity strength) {
    return new Vignetting(strength);
  }

  /** Returns an old photograph: soft, faded, dark in the corners, grainy and scratched. */
  public static Corruption oldPhotograph() {
    return inOrder(
        gaussianBlur(Severity.between(0.3, 1)),
        fading(Severity.between(0.2, 0.5), 0.7),
        vignetting(Severity.between(0.2, 0.6)),
        gaussianNoise(Severity.between(0.02, 0.08)),
        sometimes(0.8, scratches(2, 0.8, 0.9)),
        clipping(0, 1));
  }

  /**
   * Returns a slow wave of this standard deviation under a signal.
   *
   * @param cycles the most cycles over the length of the signal
   */
  public static Corruption baselineDrift(Severity standardDeviation, double cycles) {
    return new BaselineDrift(standardDeviation, cycles);
  }

  /** Returns so many gaps per signal, of a length in samples. */
  public static SelectiveCorruption dropouts(int gaps, int length, Fill fill) {
    return new Dropouts(gaps, length, fill);
  }

  /**
   * Returns several corruptions one after another: a {@link SelectiveCorruption} where all of them
   * are such.
   */
  public static Corruption inOrder(Corruption... parts) {
    return selective(parts) ? inOrder(cast(parts)) : new InOrder(List.of(parts));
  }

  /** Returns several corruptions one after another; what any of them touched was touched. */
  public static SelectiveCorruption inOrder(List<SelectiveCorruption> parts) {
    return new SelectiveInOrder(parts);
  }

  /**
   * Returns one of several corruptions for every example, each equally often: a {@link
   * SelectiveCorruption} where all of them are such.
   */
  public static Corruption oneOf(Corruption... choices) {
    return selective(choices) ? oneOf(cast(choices)) : new OneOf(List.of(choices));
  }

  /** Returns one of several corruptions for every example; it touches what that one touches. */
  public static SelectiveCorruption oneOf(List<SelectiveCorruption> choices) {
    return new SelectiveOneOf(choices);
  }

  /**
   * Returns a corruption that damages an example with some probability: a {@link
   * SelectiveCorruption} where it is such.
   */
  public static Corruption sometimes(double probability, Corruption corruption) {
    return corruption instanceof SelectiveCorruption selective
        ? sometimes(probability, selective)
        : new Sometimes(probability, corruption);
  }

  /** Returns a corruption that replaces numbers of an example with some probability. */
  public static SelectiveCorruption sometimes(double probability, SelectiveCorruption corruption) {
    return new SelectiveSometimes(probability, corruption);
  }

  private static boolean selective(Corruption... parts) {
    return parts.length > 0 && Arrays.stream(parts).allMatch(SelectiveCorruption.class::isInstance);
  }

  private static List<SelectiveCorruption> cast(Corruption... parts) {
    return Arrays.stream(parts).map(SelectiveCorruption.class::cast).toList();
  }

  private static Severity from(double lowest, double highest) {
    return lowest == highest ? Severity.of(lowest) : Severity.between(lowest, highest);
  }
}
