package org.ae4j.cli.use;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.core.DataException;

/** A place for a file, looked at before anything long is begun. */
public final class WritablePlace {
  private WritablePlace() {}

  /**
   * Requires that the folder of a file is there and lets us write.
   *
   * @throws DataException if not
   */
  public static void require(Path out) {
    Path folder = out.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new DataException("cannot write " + out + ": there is no writable folder " + folder);
    }
  }
}
