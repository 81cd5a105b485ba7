package org.ae4j.data;

/** Where published sets come from, and under which terms. */
enum Provenance {
  MNIST(
      "Y. LeCun, C. Cortes and C. J. C. Burges: the MNIST database",
      "commonly given as CC BY-SA 3.0"),
  FASHION_MNIST("H. Xiao, K. Rasul and R. Vollgraf, Zalando SE (2017)", "MIT"),
  ECG5000(
      "UCR Time Series Archive (Dau et al., 2018), from PhysioNet's BIDMC record chf07",
      "free for research with citation; source record ODC-By 1.0"),
  ADBENCH(
      "ADBench (Han et al., 2022), from ODDS, UCI, DAMI and Kaggle",
      "BSD-2-Clause; each set has terms of its own, mostly CC BY 4.0"),
  ACTIVATIONS(
      "ADBench (Han et al., 2022), embeddings of 20 Newsgroups, CIFAR-10 and SVHN", "BSD-2-Clause"),
  MINILM("npm package @sap-ux/fiori-docs-embeddings 1.2.6", "Apache-2.0"),
  UCI("UCI Machine Learning Repository, as in scikit-learn", "CC BY 4.0; BSD-3-Clause"),
  NAB("Numenta Anomaly Benchmark (Lavin and Ahmad, 2015)", "MIT"),
  MITDB("PhysioNet MIT-BIH Arrhythmia Database, record 208, as in SciPy", "ODC-By 1.0"),
  PHOTOGRAPHS("two photographs, as in scikit-learn", "CC BY 2.0"),
  DRAWN("drawn by this library after dSprites (Matthey et al., 2017)", "as this library");

  private final String origin;
  private final String licence;

  Provenance(String origin, String licence) {
    this.origin = origin;
    this.licence = licence;
  }

  String origin() {
    return origin;
  }

  String licence() {
    return licence;
  }
}
