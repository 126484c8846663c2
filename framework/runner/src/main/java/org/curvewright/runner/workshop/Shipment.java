package org.curvewright.runner.workshop;

import java.util.List;
import java.util.Map;
import org.curvewright.runner.plan.LoadedData;

/**
 * All that it takes to plan an experiment again where its files are not.
 *
 * @param data every table as it was loaded, derived ones too
 */
record Shipment(Label label, Map<String, LoadedData> data) {

    /**
     * What is not a table.
     *
     * @param name of the configuration, as problems cite it
     * @param plugins the digest of each plugin that computes, by its name
     * @param folders of dropped-in jars, as the planning JVM has them
     * @param program the digest of the program's jars
     * @param build as keys have it
     */
    record Label(
            String name,
            String text,
            List<String> overrides,
            Map<String, String> plugins,
            List<String> folders,
            String program,
            String build) {}
}
