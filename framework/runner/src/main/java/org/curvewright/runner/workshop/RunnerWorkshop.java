package org.curvewright.runner.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Digests;
import org.curvewright.runner.execute.PlannedBench;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Workshop;

/** Plans an experiment again from its shipment, with the plugins that are installed here. */
public final class RunnerWorkshop implements Workshop {

    @Override
    public Bench open(byte[] study, List<Path> plugins) {
        try {
            Shipment shipment = ShipmentBytes.read(study);
            Problems problems = new Problems();
            Catalog catalog = Catalog.load(folders(shipment.label(), plugins), problems);
            compare(shipment.label(), catalog);
            Plan plan = plan(shipment, catalog, problems);
            if (!problems.isEmpty()) {
                throw refused("the experiment cannot be planned here: "
                        + problems.render().lines().findFirst().orElse(""));
            }
            return new PlannedBench(plan);
        } catch (IOException e) {
            throw refused("the study cannot be read here: " + e.getMessage());
        }
    }

    private static List<Path> folders(Shipment.Label label, List<Path> plugins) {
        return plugins.isEmpty()
                ? label.folders().stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .toList()
                : plugins;
    }

    private static void compare(Shipment.Label label, Catalog catalog) throws IOException {
        Map<String, String> here = Digests.of(catalog.computing());
        TreeSet<String> names = new TreeSet<>(label.plugins().keySet());
        names.addAll(here.keySet());
        for (String name : names) {
            String planned = label.plugins().getOrDefault(name, "none");
            String found = here.getOrDefault(name, "none");
            if (!planned.equals(found)) {
                throw refused(
                        "plugin " + name + " is " + found + " here and " + planned + " where the study was planned");
            }
        }
        if (!label.program().equals(ProgramDigest.find())) {
            throw refused("the program is not the one that planned the study");
        }
    }

    private static Plan plan(Shipment shipment, Catalog catalog, Problems problems) {
        Shipment.Label label = shipment.label();
        Source source = new Source(label.name(), label.text(), Path.of(""), label.overrides());
        return new Preparation(catalog).again(source, shipment.data(), label.build(), problems);
    }

    private static EngineRefused refused(String message) {
        return new EngineRefused(Code.DIFFERENT_PROGRAM.name(), message);
    }
}
