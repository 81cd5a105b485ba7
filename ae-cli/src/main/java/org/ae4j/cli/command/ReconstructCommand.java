package org.ae4j.cli.command;

import java.util.concurrent.Callable;
import org.ae4j.cli.use.ModelUse;
import org.ae4j.core.TrainedAutoencoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ae reconstruct}: encodes and decodes examples. */
@Command(
    name = "reconstruct",
    mixinStandardHelpOptions = true,
    description = "Encodes examples and decodes their codes again.")
public final class ReconstructCommand implements Callable<Integer> {
  @Mixin private ModelUse use;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    use.run(
        spec.commandLine().getOut(),
        new ModelUse.Task(
            TrainedAutoencoder::reconstruct, model -> model.snapshot().example(), true));
    return 0;
  }
}
