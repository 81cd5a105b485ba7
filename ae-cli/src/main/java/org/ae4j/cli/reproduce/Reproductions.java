package org.ae4j.cli.reproduce;

import java.util.List;

/** The published results that can be rerun. */
public final class Reproductions {
  private static final List<Reproduction> ALL =
      List.of(
          new LinearAe(),
          new CodeSize(),
          new CompareQuick(),
          new ExperimentsResume(),
          new KerasDense(),
          new KerasDeep(),
          new KerasConv(),
          new ConvVsDense(),
          new EcgConv1d(),
          new Hinton2006(),
          new LinearVae(),
          new Wae(),
          new Disentangle(),
          new VqVae(),
          new Vamp(),
          new Iwae(),
          new SdaeMnist(),
          new ContractiveMnist(),
          new KerasDenoise(),
          new DeblurMnist(),
          new SaeToy(),
          new KlSparse(),
          new KSparse(),
          new WinnerTakeAll(),
          new SaeFrontier(),
          new AnomalyTabular());

  private Reproductions() {}

  /** Returns all of them; a new one adds itself to the list. */
  public static List<Reproduction> all() {
    return ALL;
  }
}
