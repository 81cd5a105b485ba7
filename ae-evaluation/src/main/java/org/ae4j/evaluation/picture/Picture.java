package org.ae4j.evaluation.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.core.DataException;
import org.ae4j.core.History;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.sparse.DensityHistogram;

/**
 * A picture that shows something about a trained model. Readable without enlarging, and in colours
 * that colour-blind readers can tell apart.
 */
public sealed interface Picture
    permits CaptionedRows,
        LossCurves,
        LatentMap,
        ErrorHistogram,
        ExampleGrid,
        StripSheet,
        PlaneMap,
        Intervals,
        ValueMatrix,
        DensityBars {
  /**
   * Returns the picture as a PNG file. Equal contents give equal pictures on one machine.
   *
   * @throws org.ae4j.core.ConfigurationException if this machine has no fonts to write with
   */
  byte[] png();

  /**
   * Returns originals above their reconstructions, drawn on the scale of the originals.
   *
   * @param form how an example is drawn
   * @param originals shape {@code [examples, features]}
   * @param reconstructions same shape, same order
   * @throws DataException if there are none, shapes differ, or a number is not finite
   */
  static Picture reconstructions(ExampleForm form, float[][] originals, float[][] reconstructions) {
    Map<String, float[][]> rows = new LinkedHashMap<>();
    rows.put("original", originals);
    rows.put("reconstruction", reconstructions);
    return stages(form, rows);
  }

  /**
   * Returns examples above what became of them step by step, drawn on the scale of the first row.
   *
   * @param form how an example is drawn
   * @param rows shape {@code [examples, features]} each, in the same order, by their captions,
   *     which may have two lines
   * @throws DataException if there are none, shapes differ, or a number is not finite
   */
  static Picture stages(ExampleForm form, Map<String, float[][]> rows) {
    return CaptionedRows.ofFirstScale(form, rows);
  }

  /**
   * Returns a table of numbers whose cells are coloured by sign and size: blue above 0, orange
   * below.
   *
   * @param rows what the rows are, from the top
   * @param columns what the columns are, from the left
   * @param values shape {@code [rows, columns]}, finite
   * @throws DataException if there are none, or not as many as names
   */
  static Picture matrix(List<String> rows, List<String> columns, double[][] values) {
    return ValueMatrix.of(rows, columns, values);
  }

  /**
   * Returns rows of examples below one another, all on one scale: draws, or ways between codes.
   *
   * @param form how an example is drawn
   * @param rows examples by the caption before them, from top to bottom
   * @throws DataException if there are none, shapes differ, or a number is not finite
   */
  static Picture captioned(ExampleForm form, Map<String, float[][]> rows) {
    return CaptionedRows.ofOneScale(form, rows);
  }

  /**
   * Returns what training and validation data cost after each epoch: one panel for the total, and
   * one for every term where there are several.
   *
   * @throws DataException if there was no epoch
   */
  static Picture lossCurves(History history) {
    return LossCurves.of(history);
  }

  /**
   * Returns codes as points of a plane: the two principal components of codes that are wider.
   *
   * @param codes shape {@code [examples, latent]}; of more than some thousand, evenly spaced ones
   *     are shown
   * @throws DataException if there are none, they are ragged, or a number is not finite
   */
  static Picture latentMap(float[][] codes) {
    return LatentMap.of(codes, null, List.of());
  }

  /**
   * Returns codes as points of a plane, coloured by class.
   *
   * @param codes as in {@link #latentMap(float[][])}
   * @param labels the class of every example, from 0
   * @param names the names of classes 0, 1, …; empty where numbers are all there is
   * @throws DataException also if there are not as many labels as codes, or a label has no name
   */
  static Picture latentMap(float[][] codes, int[] labels, List<String> names) {
    return LatentMap.of(codes, labels, names);
  }

  /**
   * Returns how errors are distributed over examples, one outline per method.
   *
   * @param errors by the name of the method, one error per example, finite, in the order to list
   * @throws DataException if there are none or one is not finite
   */
  static Picture errorHistogram(Map<String, double[]> errors) {
    return ErrorHistogram.of(errors);
  }

  /**
   * Returns examples one beside the other, ten in a row, on one scale.
   *
   * @param form how an example is drawn
   * @param rows shape {@code [examples, features]}
   * @throws DataException if there are none, they do not fit the form, or a number is not finite
   */
  static Picture examples(ExampleForm form, float[][] rows) {
    return ExampleGrid.of(form, rows);
  }

  /**
   * Returns strips of drawings one below the other with captions beside them, each strip on its own
   * scale.
   *
   * @throws DataException if there are none
   */
  static Picture strips(List<Strip> strips) {
    return StripSheet.of(strips);
  }

  /**
   * Returns points of a plane, small enough to stand beside others; coloured by class if there are
   * any.
   *
   * @param points shape {@code [points, 2]}
   * @param labels the class of every point, from 0; empty where there is none
   * @throws DataException if there are none, or a number is not finite
   */
  static Picture plane(float[][] points, int[] labels) {
    return PlaneMap.of(points, labels);
  }

  /**
   * Returns means with their intervals, one line for each name.
   *
   * @param estimates by name, in the order to list
   * @param best the names to emphasise
   * @param axis what the numbers are
   * @throws DataException if there are none
   */
  static Picture intervals(Map<String, Estimate> estimates, Set<String> best, String axis) {
    return Intervals.of(estimates, best, axis);
  }

  /** Returns how many latents of sparse codes are active how often, and how many never. */
  static Picture densities(DensityHistogram histogram) {
    return DensityBars.of(histogram);
  }
}
