package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.comparison.ForwardValidation.Miss;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;

/** How far each law misses larger runs when fitted to smaller ones, the cut-offs being the same for all laws. */
record Forward(
        String path, List<Rival> rivals, ComparisonConfiguration with, AnalysisContext context, Numbers numbers) {

    /** Remembers a law's number for the table of all. */
    interface Numbers {
        Finding number(int law, String quantity, double value, String unit);
    }

    List<Finding> findings() {
        return Scale.of(with.by(), rivals.stream().map(Rival::data).toList())
                .map(this::along)
                .orElseGet(() -> IntStream.range(0, rivals.size())
                        .mapToObj(law -> absent(
                                law,
                                new Notice(
                                        "NOTHING_HELD_OUT",
                                        "no law that could be fitted has the covariate " + with.by()
                                                + ", so runs have no order")))
                        .toList());
    }

    private Finding absent(int law, Notice why) {
        return Finding.absent(path + "/" + rivals.get(law).name() + "/forward-error", Kind.MEASUREMENT, "percent", why);
    }

    private List<Finding> along(Sizes sizes) {
        int least = with.minTrain()
                .orElse(1 + rivals.stream().mapToInt(Rival::parameters).max().orElseThrow());
        ForwardValidation validation = new ForwardValidation(sizes, least, context);
        List<Finding> findings = new ArrayList<>();
        for (int law = 0; law < rivals.size(); law++) {
            ForwardValidation.Outcome outcome = validation.of(rivals.get(law));
            findings.addAll(
                    outcome.trouble().isEmpty()
                            ? of(law, outcome.misses(), rule(validation, sizes))
                            : List.of(absent(law, outcome.trouble().get())));
        }
        return findings;
    }

    private Notice rule(ForwardValidation validation, Sizes sizes) {
        List<Integer> cutoffs = validation.cutoffs();
        return new Notice(
                "CUTOFFS",
                "every law is fitted to the same "
                        + (cutoffs.size() == 1
                                ? cutoffs.get(0) + " smallest runs"
                                : "smallest runs, " + cutoffs.get(0) + " to " + cutoffs.get(cutoffs.size() - 1)
                                        + " of them in turn,")
                        + " by " + sizes.covariate().name() + " and forecasts all larger ones");
    }

    private List<Finding> of(int law, List<Miss> all, Notice rule) {
        return List.of(
                numbers.number(law, "forward-error", ForwardValidation.error(all), "percent")
                        .noting(List.of(rule)),
                numbers.number(law, "forward-bias", ForwardValidation.bias(all), "percent")
                        .noting(List.of(rule)),
                numbers.number(law, "forward-forecasts", all.size(), ""),
                numbers.number(
                        law,
                        "forward-cutoffs",
                        all.stream().mapToInt(Miss::cutoff).distinct().count(),
                        ""),
                Finding.series(
                        path + "/" + rivals.get(law).name() + "/forward-series",
                        lane("cutoff", "", all.stream().mapToDouble(Miss::cutoff)),
                        lane("reach", "decades", all.stream().mapToDouble(Miss::decades)),
                        lane("error", "percent", all.stream().mapToDouble(Miss::error))));
    }

    private static Lane lane(String name, String unit, DoubleStream values) {
        return Lane.numbers(name, unit, values.toArray());
    }
}
