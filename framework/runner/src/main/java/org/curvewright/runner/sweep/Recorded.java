package org.curvewright.runner.sweep;

import org.curvewright.runner.Source;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.spi.report.ResultDocument;

/** What a document records of its configuration: all but where it ran. */
final class Recorded {

    private static final String ENGINE = "engine";

    private Recorded() {}

    static ResultDocument.Configuration of(Source source, ExperimentConfiguration configuration) {
        return new ResultDocument.Configuration(
                source.text(),
                source.overrides().stream()
                        .filter(override -> !override.matches(ENGINE + "[.=].*"))
                        .toList(),
                configuration.node().without(ENGINE).json());
    }
}
