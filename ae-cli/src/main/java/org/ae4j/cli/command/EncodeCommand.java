package org.ae4j.cli.command;

import java.util.concurrent.Callable;
import org.ae4j.cli.use.ModelUse;
import org.ae4j.core.TrainedAutoencoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ae encode}: turns examples into codes. */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    description =
        "Turns examples into codes, the most likely ones: posteriors give their mean, never random.")
public final class EncodeCommand implements Callable<Integer> {
  @Mixin private ModelUse use;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    use.run(
        spec.commandLine().getOut(),
        new ModelUse.Task(TrainedAutoencoder::encode, TrainedAutoencoder::codeShape, false));
    return 0;
  }
}
