package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/** How the runs held out judge their forecasts, counted together. */
final class HeldOut {

    private static final double PERCENT = 100;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Notice> withheld = new ArrayList<>();

    /** One run: whether the interval given and the law's own hold what came, and |f − y|/|y|. */
    private record Outcome(boolean inside, boolean before, double error) {}

    /** A forecast that is withheld is counted and not judged, since the mean error over few would give it away. */
    void add(Predicted given, Predicted raw, double observed, Optional<Notice> why) {
        if (why.isPresent()) {
            withheld.add(why.get());
            return;
        }
        outcomes.add(new Outcome(
                holds(given, observed), holds(raw, observed), Math.abs(given.value() - observed) / Math.abs(observed)));
    }

    private static boolean holds(Predicted predicted, double observed) {
        return predicted
                .prediction()
                .filter(interval -> interval.contains(observed))
                .isPresent();
    }

    int count() {
        return outcomes.size();
    }

    private double inside() {
        return PERCENT * outcomes.stream().filter(Outcome::inside).count() / outcomes.size();
    }

    private double error() {
        return PERCENT * outcomes.stream().mapToDouble(Outcome::error).sum() / outcomes.size();
    }

    /** Nothing where no run was held out. */
    List<Finding> findings(String path) {
        String own = path + "/held-out/";
        if (outcomes.isEmpty()) {
            return withheld.stream()
                    .limit(1)
                    .flatMap(why -> Stream.of("inside", "inside-before-inflation", "mape")
                            .map(name -> Finding.absent(own + name, Kind.MEASUREMENT, "percent", why)))
                    .toList();
        }
        double before = PERCENT * outcomes.stream().filter(Outcome::before).count() / outcomes.size();
        return Stream.of(
                        Finding.measurement(own + "inside", inside(), "percent"),
                        Finding.measurement(own + "inside-before-inflation", before, "percent"),
                        Finding.measurement(own + "mape", error(), "percent"))
                .map(finding -> finding.noting(left()))
                .toList();
    }

    private List<Notice> left() {
        return withheld.isEmpty()
                ? List.of()
                : List.of(new Notice(
                        "WITHHELD",
                        withheld.size() + " of " + (withheld.size() + outcomes.size())
                                + " forecasts of runs held out are withheld and not judged"));
    }

    String sentence() {
        return "Of " + count() + " runs held out"
                + (withheld.isEmpty() ? "" : " (and " + withheld.size() + " more, whose forecasts are withheld)")
                + " the intervals hold " + Decimal.significant(inside(), 3)
                + " %; the forecasts miss by " + Decimal.significant(error(), 3) + " % on average.";
    }
}
