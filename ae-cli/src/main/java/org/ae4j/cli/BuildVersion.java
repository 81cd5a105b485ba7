package org.ae4j.cli;

import picocli.CommandLine.IVersionProvider;

/** Names the version that the build wrote into the jar. */
final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version = Ae.class.getPackage().getImplementationVersion();
    return new String[] {"AE4J " + (version == null ? "(not packaged)" : version)};
  }
}
