package org.curvewright.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
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
        var out = face.terminal().out();
        out.println(experiment.name() + " (seed " + experiment.plan().seed() + ")");
        int number = 1;
        for (String section : experiment.plan().sections()) {
            out.println();
            out.println("[" + number++ + "/" + experiment.plan().sections().size() + "] " + section);
            experiment.plan().fits().stream()
                    .filter(fit -> fit.section().equals(section))
                    .forEach(fit -> out.println("  " + line(fit)));
            experiment.plan().analyses().stream()
                    .filter(analysis -> analysis.section().equals(section))
                    .forEach(analysis -> out.println("  " + line(analysis)));
        }
        return ExitCode.WELL;
    }

    private static String line(FitPlan fit) {
        String inferences =
                fit.inferences().stream().map(FitPlan.NamedInference::as).collect(Collectors.joining(", "));
        return "fits/" + fit.key().path() + ": " + fit.dataset().size() + " observations of " + fit.data() + ", "
                + fit.formulation().parameters().size() + " parameters, "
                + (inferences.isEmpty() ? "no intervals" : "intervals by " + inferences);
    }

    private static String line(AnalysisTask analysis) {
        String on = analysis.on().stream().map(fit -> fit.name()).collect(Collectors.joining(", "));
        return "analyses/" + analysis.as() + ": " + analysis.use() + (on.isEmpty() ? "" : " on " + on);
    }
}
