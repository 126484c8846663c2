package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;

/**
 * One analysis asked of an experiment's fits: as the configuration asks for it, or alone and of all fits where it does not.
 *
 * @param analysis its id
 * @param with its {@code with:} block as YAML
 */
record Question(Face face, Face.Environmental environmental, String analysis, String with) {

    int ask(Source source, Path out, Progress progress) throws Refused, IOException, InterruptedException {
        Experiment plain = face.open(environmental).prepare(source);
        Optional<Integer> elsewhere = face.startAgain(plain, source);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Experiment asked = asks(plain) ? plain : face.open(environmental).prepare(alone(plain, source));
        Completed completed = asked.run(out.resolve(asked.name() + "-" + analysis), true, progress);
        Summary summary = new Summary(completed, Optional.empty());
        new AnalysisTables(completed.document(), analysis)
                .lines(face.terminal().layout())
                .forEach(face.terminal().out()::println);
        summary.expectations().ifPresent(face.terminal().out()::println);
        face.terminal().out().println("written to " + completed.folder());
        summary.problems().forEach(face.terminal().err()::println);
        return summary.exitCode();
    }

    private boolean asks(Experiment experiment) {
        return experiment.plan().analyses().stream().anyMatch(task -> task.use().equals(analysis));
    }

    private Source alone(Experiment experiment, Source source) {
        String fits = experiment.plan().fits().stream()
                .map(fit -> fit.key().fit())
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> overrides = new ArrayList<>(source.overrides());
        overrides.add("analyses=[{ use: " + analysis + ", on: [" + fits + "], with: " + with + " }]");
        overrides.addAll(List.of("expect=[]", "claims=[]", "reports=[]", "validate=[]"));
        return new Source(source.name(), source.text(), source.folder(), overrides);
    }
}
