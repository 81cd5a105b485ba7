package org.ae4j.cli.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.report.Figure;
import org.ae4j.evaluation.sparse.LatentActivity;
import org.ae4j.sparse.SparseLatentSpace;

/** What the latents of sparse codes write, what excites them, and how often they are active. */
final class SparseFigures implements ReportFigures {
  private static final int FILTERS = 100;
  private static final int EXPLAINED = 10;
  private static final int EXCITING = 9;

  /** Codes of so many numbers in all are looked at, whatever their width. */
  private static final int MOST_NUMBERS = 20_000_000;

  @Override
  public List<Figure> of(TrainedAutoencoder model, Dataset test) {
    boolean sparse =
        model.autoencoder().latentSpace().getClass().getPackage()
            == SparseLatentSpace.class.getPackage();
    if (!sparse || model.codeShape().rank() != 1) {
      return List.of();
    }
    int width = Math.toIntExact(model.codeShape().size());
    Dataset shown = test.head(Math.max(1, Math.min(test.size(), MOST_NUMBERS / width)));
    Samples samples = Conditions.of(shown, model);
    float[][] codes = model.encode(samples);
    LatentEffects effects = LatentEffects.of(model, samples, codes);
    LatentActivity activity = LatentActivity.of(codes);
    List<Figure> figures = new ArrayList<>();
    form(test)
        .filter(form -> activity.deadFraction() < 1)
        .ifPresent(form -> addExamples(figures, form, effects, shown, activity.densities()));
    if (activity.l0() < width) {
      figures.add(densities(model.reconstruct(samples), activity, shown));
    }
    return figures;
  }

  /** Not every shape can be drawn. */
  private static Optional<ExampleForm> form(Dataset test) {
    try {
      return Optional.of(ExampleForm.of(test.shape()));
    } catch (ConfigurationException undrawable) {
      return Optional.empty();
    }
  }

  /** Returns the latents that are ever active, the most active first. */
  private static int[] living(double[] densities) {
    return IntStream.range(0, densities.length)
        .filter(latent -> densities[latent] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(latent -> -densities[latent]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void addExamples(
      List<Figure> figures,
      ExampleForm form,
      LatentEffects effects,
      Dataset shown,
      double[] densities) {
    int[] living = living(densities);
    int[] explained = spaced(living, EXPLAINED);
    figures.add(
        new Figure(
            "Filters",
            "What a latent adds to a reconstruction, each on a scale of its own: of all that are"
                + " ever active evenly spaced ones, from often to seldom active.",
            Picture.examples(form, effects.contrasted(spaced(living, FILTERS))),
            SparseNumbers.latents(effects, densities, living)));
    figures.add(
        new Figure(
            "What excites latents",
            "In every row what one latent adds, then the examples to judge on that excite it most.",
            Picture.examples(form, excited(effects, shown, explained)),
            SparseNumbers.exciting(effects, explained, EXCITING)));
  }

  private static float[][] excited(LatentEffects effects, Dataset shown, int[] latents) {
    List<float[]> rows = new ArrayList<>();
    float[][] filters = effects.contrasted(latents);
    for (int i = 0; i < latents.length; i++) {
      rows.add(filters[i]);
      for (int example : effects.exciting(latents[i], EXCITING)) {
        rows.add(LatentEffects.contrasted(shown.row(example)));
      }
    }
    return rows.toArray(float[][]::new);
  }

  private static int[] spaced(int[] latents, int most) {
    int count = Math.min(most, latents.length);
    return IntStream.range(0, count)
        .map(i -> latents[(int) ((long) i * latents.length / count)])
        .toArray();
  }

  private static Figure densities(float[][] rebuilt, LatentActivity activity, Dataset shown) {
    String counted =
        "Over %,d examples to judge on. On average %.1f latents are active for one of them"
            .formatted(shown.size(), activity.l0());
    OptionalDouble unexplained =
        Reconstructions.of(shown.toArray(), rebuilt).explainedVariance().stream()
            .map(explained -> 1 - explained)
            .findFirst();
    String rest =
        unexplained.isPresent()
            ? ", and %.1f %% of the variance stays unexplained."
                .formatted(100 * unexplained.getAsDouble())
            : ".";
    return new Figure(
        "Densities",
        counted + rest,
        Picture.densities(activity.histogram()),
        SparseNumbers.densities(activity, unexplained));
  }
}
