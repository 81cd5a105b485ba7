package org.ae4j.cli.command;

import java.util.concurrent.Callable;
import org.ae4j.cli.use.ModelUse;
import org.ae4j.core.TrainedAutoencoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ae decode}: turns codes back into examples. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = "Turns codes back into examples.")
public final class DecodeCommand implements Callable<Integer> {
  @Mixin private ModelUse use;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    use.run(
        spec.commandLine().getOut(),
        new ModelUse.Task(TrainedAutoencoder::decode, model -> model.snapshot().example(), false));
    return 0;
  }
}
