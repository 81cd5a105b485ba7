package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ae doctor}: whether this computer can train. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks Java, memory, disk, the native library, its gradients and the digits.")
public final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Checkup.Finding> findings = Checkup.run();
    PrintWriter stdout = spec.commandLine().getOut();
    if (json) {
      stdout.println(Json.of(findings));
    } else {
      findings.forEach(
          finding ->
              stdout.printf(
                  "%-6s %-10s %s%n",
                  finding.right() ? "ok" : "WRONG", finding.name(), finding.detail()));
    }
    stdout.flush();
    boolean right = findings.stream().allMatch(Checkup.Finding::right);
    return right ? 0 : Failures.FAILED;
  }
}
