package org.ae4j.cli.run;

import picocli.CommandLine.IVersionProvider;

/** Names the version that the build wrote into the jar. */
public final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version = BuildVersion.class.getPackage().getImplementationVersion();
    return new String[] {"AE4J " + (version == null ? "(not packaged)" : version)};
  }
}
