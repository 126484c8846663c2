package org.curvewright.plugins.analyses.comparison;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.law.Nesting.Place;

/** Whether the likelihood tells two laws apart: by their ratio where one contains the other, else by Vuong's test. */
record PairTest(Rival a, Rival b, int draws, AnalysisContext context) {

    List<Finding> findings(String path) {
        String own = path + "/" + a.name() + "/against/" + b.name();
        Optional<double[]> logsOfA = a.logLikelihoods();
        Optional<double[]> logsOfB = b.logLikelihoods();
        if (logsOfA.isEmpty() || logsOfB.isEmpty()) {
            return List.of(
                    absent(own, "NO_LIKELIHOOD", "an objective is not a likelihood, so no test compares the laws"));
        }
        Optional<Relation> relation = Relation.between(a, b, context);
        Optional<Rival> open =
                List.of(a, b).stream().filter(rival -> !rival.identified()).findFirst();
        // worlds of the smaller law count no parameters, so that those of the larger one need not be determined
        boolean simulated = relation.filter(nested ->
                        nested.place() == Place.UNIDENTIFIED && nested.smaller().identified())
                .isPresent();
        if (open.isPresent() && !simulated) {
            return List.of(absent(
                    own,
                    open.get().fit().fit().status().name(),
                    "the data do not determine " + open.get().name()
                            + ", so its parameters are not what a test counts"));
        }
        return relation.map(nested -> new NestedTest(nested, draws, context).findings(own))
                .orElseGet(() -> new VuongTest(a, b, logsOfA.get(), logsOfB.get()).findings(own));
    }

    private static Finding absent(String own, String code, String why) {
        return Finding.absent(own + "/test-p", Kind.MEASUREMENT, "probability", new Notice(code, why));
    }
}
