package org.ae4j.cli.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.OverlappingPatches;
import org.ae4j.denoising.classical.Filter;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.StructuralSimilarity;

/**
 * How near scenes are to clean ones, damaged, restored by a model and by classical filters.
 *
 * @param clean what is known to be undamaged
 * @param damaged the same scenes damaged, in the same order
 * @param range the difference of the highest and the lowest value that can be
 */
public record RestorationScores(List<Scene> clean, List<Scene> damaged, double range) {
  /** The Wiener filter sees squares of so many pixels, or what a scene has of them. */
  private static final int SQUARE = 8;

  public RestorationScores {
    for (int i = 0; i < damaged.size(); i++) {
      damaged.get(i).requireLike(clean.get(i));
    }
  }

  /**
   * What a way to restore came to.
   *
   * @param method what did it
   * @param psnr peak signal-to-noise ratio in decibel, of the mean squared error over the pixels of
   *     all scenes, so that a scene without any error counts as one; infinite where all are exact
   * @param similarity structural similarity, averaged; none where scenes are too small for it
   */
  public record Score(String method, double psnr, OptionalDouble similarity) {
    /** Returns whether all scenes are restored without any error, which has no finite ratio. */
    public boolean exact() {
      return psnr == Double.POSITIVE_INFINITY;
    }

    /** Returns the score as programs read it; without a ratio where it is not finite. */
    public Map<String, Object> forPrograms() {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("method", method);
      entry.put("psnr", exact() ? null : psnr);
      similarity.ifPresent(value -> entry.put("ssim", value));
      return entry;
    }
  }

  /** Returns the score of scenes in the order of the clean ones. */
  public Score of(String method, List<Scene> scenes) {
    double error = 0;
    long numbers = 0;
    double similarity = 0;
    boolean defined = true;
    for (int i = 0; i < scenes.size(); i++) {
      float[] truth = clean.get(i).values();
      float[] values = scenes.get(i).values();
      Shape extents = clean.get(i).extents();
      error += Reconstructions.of(new float[][] {truth}, new float[][] {values}).squaredErrors()[0];
      numbers += truth.length;
      defined &= StructuralSimilarity.defined(extents);
      similarity += defined ? StructuralSimilarity.of(extents, range).of(truth, values) : 0;
    }
    return new Score(
        method,
        10 * Math.log10(range * range * numbers / error),
        defined ? OptionalDouble.of(similarity / scenes.size()) : OptionalDouble.empty());
  }

  /**
   * Returns the scores of the classical filters: of each family its best setting, judged by these
   * very scenes, and the Wiener filter fitted to them, which flatters all of them.
   */
  public List<Score> classical() {
    List<Score> scores = new ArrayList<>();
    for (String family : List.of("median", "gaussian", "bilateral", "wavelet")) {
      Filters.usual(damaged.get(0).extents(), range).keySet().stream()
          .filter(name -> name.startsWith(family))
          .map(name -> of(name, mapped(scene -> filtered(scene, name))))
          .max(Comparator.comparingDouble(Score::psnr))
          .ifPresent(scores::add);
    }
    wiener().ifPresent(scores::add);
    return scores;
  }

  private List<Scene> mapped(UnaryOperator<Scene> change) {
    return damaged.stream().map(change).toList();
  }

  private Scene filtered(Scene scene, String name) {
    Filter filter = Filters.usual(scene.extents(), range).get(name);
    return with(scene, filter.apply(new float[][] {scene.values()})[0]);
  }

  private static Scene with(Scene scene, float[] values) {
    return new Scene(scene.name(), scene.extents(), values);
  }

  private Optional<Score> wiener() {
    OverlappingPatches patches = squares();
    List<float[]> truth = cut(clean, patches);
    List<float[]> seen = cut(damaged, patches);
    if (seen.size() <= seen.get(0).length) {
      return Optional.empty();
    }
    Filter wiener = Filters.wiener(truth.toArray(float[][]::new), seen.toArray(float[][]::new));
    return Optional.of(
        of(
            "wiener",
            mapped(
                scene ->
                    with(
                        scene, patches.restored(scene.values(), scene.extents(), wiener::apply)))));
  }

  private OverlappingPatches squares() {
    Shape first = damaged.get(0).extents();
    long height = first.extent(0);
    long width = first.extent(1);
    for (Scene scene : damaged) {
      height = Math.min(height, scene.extents().extent(0));
      width = Math.min(width, scene.extents().extent(1));
    }
    Shape square = Shape.of(Math.min(SQUARE, height), Math.min(SQUARE, width), first.extent(2));
    return new OverlappingPatches(square, SQUARE / 2);
  }

  private static List<float[]> cut(List<Scene> scenes, OverlappingPatches patches) {
    List<float[]> all = new ArrayList<>();
    for (Scene scene : scenes) {
      patches.restored(
          scene.values(),
          scene.extents(),
          cut -> {
            all.addAll(List.of(cut));
            return cut;
          });
    }
    return all;
  }
}
