package org.curvewright.cli;

import org.curvewright.runner.Curvewright;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"curvewright " + Curvewright.version()};
    }
}
