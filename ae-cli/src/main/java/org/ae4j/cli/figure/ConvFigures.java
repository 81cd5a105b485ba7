package org.ae4j.cli.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.conv.FeatureMaps;
import org.ae4j.conv.Layout;
import org.ae4j.conv.LearnedFilters;
import org.ae4j.conv.Step;
import org.ae4j.conv.StepByStep;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.picture.ExampleForm;
import org.ae4j.evaluation.picture.Picture;
import org.ae4j.evaluation.picture.Strip;
import org.ae4j.evaluation.report.Figure;

/** Encoding and decoding step by step, and filters, where convolutions do it. */
final class ConvFigures implements ReportFigures {
  private static final int MOST_IMAGES = 16;
  private static final int MOST_SIGNALS = 6;
  private static final int MOST_CODE = 2000;

  @Override
  public List<Figure> of(TrainedAutoencoder model, Dataset test) {
    Dataset one = test.head(1);
    StepByStep steps = StepByStep.of(model, one.samples());
    List<Figure> figures = new ArrayList<>();
    if (!steps.down().isEmpty()) {
      figures.add(encoding(model, one, steps.down()));
    }
    if (!steps.up().isEmpty()) {
      figures.add(decoding(model, one, steps.up()));
    }
    filters(model).ifPresent(figures::add);
    return figures;
  }

  private static Figure encoding(TrainedAutoencoder model, Dataset one, List<Step> down) {
    List<Strip> strips = new ArrayList<>(down.stream().map(ConvFigures::maps).toList());
    code(model, one).ifPresent(strips::add);
    return new Figure(
        "Step by step: encoding",
        "One example, the feature maps after each step on the way down, and its code. Each row has"
            + " a scale of its own: black is its smallest value, white its largest.",
        Picture.strips(strips));
  }

  private static Figure decoding(TrainedAutoencoder model, Dataset one, List<Step> up) {
    List<Strip> strips = new ArrayList<>(up.stream().map(ConvFigures::maps).toList());
    float[] rebuilt = model.reconstruct(one.samples())[0];
    FeatureMaps last = up.get(up.size() - 1).size();
    int channels = rebuilt.length / (last.height() * last.width());
    FeatureMaps size = new FeatureMaps(last.layout(), last.height(), last.width(), channels);
    strips.add(maps(new Step("reconstruction", size, rebuilt)));
    return new Figure(
        "Step by step: decoding",
        "The same example on its way up from its code; the last step, in the data's own range, is"
            + " the reconstruction.",
        Picture.strips(strips));
  }

  /** Codes per place can be many; the maps before them show the same. */
  private static Optional<Strip> code(TrainedAutoencoder model, Dataset one) {
    float[] code = model.encode(one.samples())[0];
    return code.length > MOST_CODE
        ? Optional.empty()
        : Optional.of(
            new Strip(
                "code",
                code.length + " numbers",
                ExampleForm.signal(code.length, 1),
                new float[][] {code}));
  }

  private static Strip maps(Step step) {
    FeatureMaps size = step.size();
    int shown = Math.min(size.channels(), most(size));
    float[][] maps = IntStream.range(0, shown).mapToObj(step::map).toArray(float[][]::new);
    return new Strip(
        step.label(), size + shown(shown, size.channels()), form(size.withChannels(1)), maps);
  }

  private static Optional<Figure> filters(TrainedAutoencoder model) {
    List<Strip> strips = new ArrayList<>();
    LearnedFilters.first(model).ifPresent(f -> strips.add(filters("first: looks for", f)));
    LearnedFilters.last(model).ifPresent(f -> strips.add(filters("last: draws", f)));
    return strips.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                "Filters",
                "What every map of the encoder's first step looks for, and what every map before"
                    + " the decoder's last step adds to the result.",
                Picture.strips(strips)));
  }

  private static Strip filters(String title, LearnedFilters learned) {
    FeatureMaps size = learned.size();
    int shown = Math.min(learned.filters().length, most(size));
    boolean drawable = size.layout() == Layout.SIGNAL || size.channels() == 3;
    float[][] filters = Arrays.copyOf(learned.filters(), shown);
    String detail = size + shown(shown, learned.filters().length);
    return drawable
        ? new Strip(title, detail, form(size), filters)
        : new Strip(title, detail, form(size.withChannels(1)), firstChannels(size, filters));
  }

  private static float[][] firstChannels(FeatureMaps size, float[][] filters) {
    return Arrays.stream(filters)
        .map(filter -> new Step("filter", size, filter).map(0))
        .toArray(float[][]::new);
  }

  private static int most(FeatureMaps size) {
    return size.layout() == Layout.SIGNAL ? MOST_SIGNALS : MOST_IMAGES;
  }

  private static String shown(int shown, int all) {
    return shown < all ? ", %d of %d".formatted(shown, all) : "";
  }

  private static ExampleForm form(FeatureMaps size) {
    return size.layout() == Layout.SIGNAL
        ? ExampleForm.signal(size.width(), size.channels())
        : ExampleForm.image(size.height(), size.width(), size.channels());
  }
}
