package org.ae4j.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ae4j.data.NamedSet.Recipe;

/** The published sets that have a name, and how their files are read. */
final class KnownSets {
  private static final List<String> CLOTHES =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  private KnownSets() {}

  static List<NamedSet> all() {
    List<NamedSet> sets = new ArrayList<>();
    sets.add(mnist());
    sets.add(fashionMnist());
    sets.add(sprites());
    addSmallTables(sets);
    addSeries(sets);
    addAnomalies(sets);
    addActivations(sets);
    sets.add(photographs());
    return List.copyOf(sets);
  }

  private static NamedSet mnist() {
    return new NamedSet(
        "mnist",
        "handwritten digits, 60000 + 10000, 28 × 28, 10 classes (bundled)",
        Provenance.MNIST,
        List.of(),
        files -> Mnist.parts());
  }

  private static NamedSet sprites() {
    return new NamedSet(
        "sprites",
        "drawn shapes with five known factors, 11520 of 737280, 64 × 64 binary, 3 classes",
        Provenance.DRAWN,
        List.of(),
        files -> DataParts.of(Sprites.set()));
  }

  private static NamedSet fashionMnist() {
    String[] names = {
      "fashion-mnist/train-images-idx3-ubyte.gz",
      "fashion-mnist/train-labels-idx1-ubyte.gz",
      "fashion-mnist/t10k-images-idx3-ubyte.gz",
      "fashion-mnist/t10k-labels-idx1-ubyte.gz"
    };
    return new NamedSet(
        "fashion-mnist",
        "clothes, 60000 + 10000, 28 × 28, 10 classes",
        Provenance.FASHION_MNIST,
        List.of(names),
        files ->
            DataParts.of(
                clothes(files, "fashion-mnist/train", names[0], names[1]),
                clothes(files, "fashion-mnist/test", names[2], names[3])));
  }

  private static Dataset clothes(DataFiles files, String name, String pictures, String classes) {
    try (var images = ByteInput.of(files.get(pictures));
        var labels = ByteInput.of(files.get(classes))) {
      return LabelledImages.read(name, images, labels, CLOTHES);
    }
  }

  private static void addSmallTables(List<NamedSet> sets) {
    TableOptions last = TableOptions.USUAL.withHeader(Header.NO).withLabel("-1");
    TableOptions sized = last.withSkippedLines(1);
    sets.add(table("digits", "digits, 1797, 8 × 8 of 0..16, 10 classes", "digits.csv.gz", last));
    sets.add(table("breast-cancer", "tumours, 569 × 30, 2 classes", "breast_cancer.csv", sized));
    sets.add(table("wine", "wines, 178 × 13, 3 classes", "wine_data.csv", sized));
    sets.add(table("iris", "flowers, 150 × 4, 3 classes", "iris.csv", sized));
    sets.add(
        table(
            "diabetes",
            "patients, 442 × 10",
            "diabetes_data_raw.csv.gz",
            TableOptions.USUAL.withHeader(Header.NO).withSeparator(' ')));
  }

  private static NamedSet table(String name, String what, String file, TableOptions options) {
    return oneFile(name, what, Provenance.UCI, "uci-small/" + file, table(options));
  }

  /** Reads the only file of a set. */
  private interface OneFile {
    Dataset read(Path file);
  }

  private static OneFile table(TableOptions options) {
    return file -> Format.CSV.read(file, ReadOptions.USUAL.withTable(options));
  }

  private static OneFile archive(ArrayOptions options) {
    return file -> Format.NPZ.read(file, ReadOptions.USUAL.withArrays(options));
  }

  private static NamedSet oneFile(
      String name, String what, Provenance provenance, String file, OneFile reader) {
    Recipe recipe = files -> DataParts.of(reader.read(files.get(file)).withName(name));
    return new NamedSet(name, what, provenance, List.of(file), recipe);
  }

  private static void addSeries(List<NamedSet> sets) {
    String binary = "ecg5000/ecg5000_binary.npz";
    ArrayOptions train = ArrayOptions.USUAL.withValues("X_train").withLabels("y_train");
    ArrayOptions test = ArrayOptions.USUAL.withValues("X_test").withLabels("y_test");
    sets.add(
        new NamedSet(
            "ecg5000",
            "heartbeats, 500 + 4500, 140 samples, 0 normal, 1 not",
            Provenance.ECG5000,
            List.of(binary),
            files ->
                DataParts.of(
                    archive(train).read(files.get(binary)).withName("ecg5000/train"),
                    archive(test).read(files.get(binary)).withName("ecg5000/test"))));
    TableOptions first = TableOptions.USUAL.withHeader(Header.NO).withSeparator(' ').withLabel("0");
    sets.add(
        oneFile(
            "ecg5000-classes",
            "heartbeats, 500, 140 samples, 5 classes",
            Provenance.ECG5000,
            "ecg5000/ECG5000_TRAIN.txt.gz",
            table(first)));
    sets.add(
        oneFile(
            "ecg-mitdb208",
            "a heart for 5 minutes at 360 Hz, 108000 × 1",
            Provenance.MITDB,
            "ecg-mitdb208/ecg.npz",
            archive(ArrayOptions.USUAL)));
    TableOptions values = TableOptions.USUAL.withDropped(List.of("timestamp"));
    for (String file : KnownFiles.NAB) {
      String name = "nab-" + file.substring(file.indexOf('/') + 1).replace('_', '-');
      sets.add(
          oneFile(
              name,
              "a series of one channel, unlabelled",
              Provenance.NAB,
              "nab/" + file + ".csv",
              table(values)));
    }
  }

  private static void addAnomalies(List<NamedSet> sets) {
    KnownFiles.ADBENCH.forEach(
        (file, size) ->
            sets.add(
                oneFile(
                    "adbench-" + file.substring(file.indexOf('_') + 1).toLowerCase(Locale.ROOT),
                    size + " anomalies",
                    Provenance.ADBENCH,
                    "adbench/" + file + ".npz",
                    archive(ArrayOptions.USUAL))));
  }

  private static void addActivations(List<NamedSet> sets) {
    KnownFiles.ACTIVATIONS.forEach(
        (name, file) ->
            sets.add(
                oneFile(
                    name,
                    "a network's activations, 0 normal, 1 not",
                    Provenance.ACTIVATIONS,
                    "activations/" + file + ".npz",
                    archive(ArrayOptions.USUAL))));
    sets.add(
        oneFile(
            "minilm-fiori",
            "sentence embeddings, 778 × 384, unit length",
            Provenance.MINILM,
            "activations/minilm_fiori_docs_778x384.npy",
            file -> Format.NPY.read(file, ReadOptions.USUAL)));
  }

  private static NamedSet photographs() {
    List<String> names = List.of("images/china.jpg", "images/flower.jpg");
    var colour = ReadOptions.USUAL.withImages(ImageOptions.COLOUR);
    return new NamedSet(
        "photographs",
        "two colour photographs, 427 × 640",
        Provenance.PHOTOGRAPHS,
        names,
        files -> {
          float[][] rows =
              names.stream()
                  .map(name -> Format.IMAGES.read(files.get(name), colour).row(0))
                  .toArray(float[][]::new);
          return DataParts.of(Dataset.of("photographs", rows, 427, 640, 3));
        });
  }
}
