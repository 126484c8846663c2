package org.curvewright.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what would be computed. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Prints what would be computed, heading by heading; runs nothing.")
final class PlanCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Mixin
    private ConfigurationArguments configuration = new ConfigurationArguments();

    PlanCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Exception {
        Experiment experiment = face.open(environmental).prepare(configuration.source());
        Plan plan = experiment.plan();
        PrintStream out = face.terminal().out();
        out.println(experiment.name() + " (seed " + plan.seed() + ")");
        if (experiment.plans().size() > 1) {
            out.println("a sweep of " + experiment.plans().size() + " cells, of which the first is shown");
            List<Entry> cells = experiment.plans().entrySet().stream()
                    .map(cell -> new Entry(
                            "sweep/" + cell.getKey(),
                            cell.getValue().fits().size() + " fits, "
                                    + cell.getValue().analyses().size() + " analyses"))
                    .toList();
            face.terminal().layout().entries(cells, 2).forEach(out::println);
        }
        int number = 1;
        for (String section : plan.sections()) {
            out.println();
            out.println("[" + number++ + "/" + plan.sections().size() + "] " + section);
            face.terminal().layout().entries(entries(plan, section), 2).forEach(out::println);
        }
        return ExitCode.WELL;
    }

    private static List<Entry> entries(Plan plan, String section) {
        Stream<Entry> fits = plan.fits().stream()
                .filter(fit -> fit.section().equals(section))
                .map(PlanCommand::entry);
        Stream<Entry> analyses = plan.analyses().stream()
                .filter(analysis -> analysis.section().equals(section))
                .map(PlanCommand::entry);
        return Stream.concat(fits, analyses).toList();
    }

    private static Entry entry(FitPlan fit) {
        String inferences =
                fit.inferences().stream().map(FitPlan.NamedInference::as).collect(Collectors.joining(", "));
        return new Entry(
                "fits/" + fit.key().path(),
                fit.dataset().size() + " observations of " + fit.data() + ", "
                        + fit.formulation().parameters().size() + " parameters, "
                        + (inferences.isEmpty() ? "no intervals" : "intervals by " + inferences));
    }

    private static Entry entry(AnalysisTask analysis) {
        String on = analysis.on().stream().map(fit -> fit.name()).collect(Collectors.joining(", "));
        return new Entry("analyses/" + analysis.as(), analysis.use() + (on.isEmpty() ? "" : " on " + on));
    }
}
