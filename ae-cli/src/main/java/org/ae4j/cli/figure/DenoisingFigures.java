package org.ae4j.cli.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.measure.UsualDamage;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.denoising.Graded;
import org.ae4j.denoising.objective.SeenDamage;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.report.Figure;
import org.ae4j.evaluation.report.Numbers;

/**
 * What a denoising model clears: its own damage from weak to strong, and damage of other kinds,
 * which shows whether what it learned generalises.
 */
final class DenoisingFigures implements ReportFigures {
  private static final int SHOWN = 8;
  private static final int MEASURED = 300;
  private static final List<Double> FACTORS = List.of(0.5, 1.0, 2.0);

  @Override
  public List<Figure> of(TrainedAutoencoder model, Dataset test) {
    return SeenDamage.of(model.autoencoder())
        .map(damage -> figures(damage, model, test))
        .orElse(List.of());
  }

  private static List<Figure> figures(Corruption damage, TrainedAutoencoder model, Dataset test) {
    List<Figure> figures = new ArrayList<>();
    Restored restored = Restored.of(model, test.head(MEASURED));
    if (restored.deviation() == 0) {
      return figures; // Nothing can be damaged or measured where all numbers are equal.
    }
    stages(damage, model, test.head(SHOWN), restored).ifPresent(figures::add);
    figures.add(gains(damage, test, restored));
    return figures;
  }

  /** Not every shape can be drawn. */
  private static Optional<Figure> stages(
      Corruption damage, TrainedAutoencoder model, Dataset shown, Restored measured) {
    ExampleForm form;
    try {
      form = ExampleForm.of(shown.shape());
    } catch (ConfigurationException e) {
      return Optional.empty();
    }
    Restored few = Restored.of(model, shown);
    Map<String, float[][]> pictures = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    pictures.put("clean", shown.toArray());
    for (double factor : FACTORS) {
      Corruption scaled = Graded.scaled(damage, factor);
      Restored.Pair all = measured.under(scaled);
      Restored.Pair pair = few.under(scaled);
      pictures.put("damage ×%s%n%.1f dB".formatted(factor, all.damagedPsnr()), pair.damaged());
      pictures.put("restored ×%s%n%.1f dB".formatted(factor, all.restoredPsnr()), pair.restored());
      rows.add(Numbers.row(factor, all.damagedPsnr(), all.restoredPsnr()));
    }
    return Optional.of(
        new Figure(
            "Restoration",
            "Examples to judge on, damaged as in training, half as much and twice as much (counts"
                + " rounded), and what the model makes of them; PSNR over "
                + measured.size()
                + " examples.",
            Picture.stages(form, pictures),
            new Numbers(
                "restoration.csv", List.of("strength", "psnr_damaged", "psnr_restored"), rows)));
  }

  private static Figure gains(Corruption damage, Dataset test, Restored restored) {
    Map<String, Corruption> kinds = new LinkedHashMap<>();
    kinds.put("its own", damage);
    kinds.putAll(UsualDamage.of(test.shape(), restored.deviation()));
    double[][] gains = new double[kinds.size()][FACTORS.size()];
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(kinds.keySet());
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < FACTORS.size(); j++) {
        Corruption scaled = Graded.scaled(kinds.get(names.get(i)), FACTORS.get(j));
        gains[i][j] = restored.under(scaled).gain();
        rows.add(Numbers.row(names.get(i), FACTORS.get(j), gains[i][j]));
      }
    }
    return new Figure(
        "What it clears",
        "By how many dB the model raises the PSNR of examples, by the kind of damage, the first"
            + " being its own, and its strength. Below 0 it does more harm than good.",
        Picture.matrix(names, FACTORS.stream().map(factor -> "×" + factor).toList(), gains),
        new Numbers("what-it-clears.csv", List.of("damage", "strength", "psnr_gain"), rows));
  }
}
