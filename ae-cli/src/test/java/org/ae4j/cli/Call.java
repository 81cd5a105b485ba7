package org.ae4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** One call of the command inside the test's own process. */
public record Call(int exitCode, String out, String err) {
  public static Call ae(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Ae.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = new String[arguments.length];
    Arrays.setAll(words, i -> arguments[i].toString());
    int exitCode = command.execute(words);
    return new Call(exitCode, out.toString(), err.toString());
  }

  /** Writes a table of 40 rows, 4 columns from 0 to 1 and a class. */
  public static Path table(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("a,b,c,d,kind\n");
    for (int i = 0; i < 40; i++) {
      double x = i / 40.0;
      double y = (i * 7 % 40) / 40.0;
      String kind = i % 2 == 0 ? "even" : "odd";
      text.append("%s,%s,%s,%s,%s%n".formatted(x, y, (x + y) / 2, 1 - x, kind));
    }
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  /** Trains a tiny model on that table and returns its file. */
  public static Path model(Path folder) throws IOException {
    Path out = folder.resolve("run");
    Call call =
        ae(
            "train",
            "--data",
            table(folder),
            "--label-column",
            "kind",
            "--layers",
            "8",
            "--latent",
            "2",
            "--epochs",
            "3",
            "--batch",
            "8",
            "--out",
            out);
    if (call.exitCode != 0) {
      throw new AssertionError(call.err);
    }
    return out.resolve("model.safetensors");
  }
}
