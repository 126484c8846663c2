package org.curvewright.plugins.analyses.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.plugins.analyses.coverage.Bar.Judgement;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;

/** What the worlds of one scene showed. */
final class CoverageFindings {

    private static final double PERCENT = 100;
    private static final int LEVEL_DIGITS = 3;
    private static final int RATIO_DIGITS = 3;
    private static final String PERCENT_UNIT = "percent";

    private static final Notice IN_LOGARITHM =
            new Notice("IN_LOGARITHM", "ln(upper/lower), since an amplitude is known up to a factor");

    private final Scene scene;
    private final CoverageConfiguration with;
    private final List<double[]> rows;
    private final String path;
    private final List<Cell> cells = new ArrayList<>();
    private final Widths widths;

    CoverageFindings(Scene scene, CoverageConfiguration with, List<double[]> rows) {
        this.scene = scene;
        this.with = with;
        this.rows = rows;
        this.path = scene.fit().key().path() + "/";
        this.widths = new Widths(cells, rows, with);
    }

    List<Finding> all(Map<String, Inference> inferences) {
        int at = 1;
        for (Map.Entry<String, Inference> inference : inferences.entrySet()) {
            Bar bar = Bar.of(inference.getValue().level(), share(FitStatus.AT_BOUND));
            for (int k = 0; k < scene.functions().size(); k++) {
                Tally tally = Tally.of(rows.subList(0, with.worlds(inference.getKey())), at);
                double level = inference.getValue().level();
                cells.add(new Cell(
                        inference.getKey(), level, at, k, scene.functions().get(k), tally, bar));
                at += 2;
            }
        }
        List<Finding> findings = new ArrayList<>(world());
        cells.forEach(cell -> findings.addAll(of(cell)));
        findings.addAll(judgements());
        findings.addAll(besideCovering());
        findings.add(table());
        findings.add(Finding.verdict(path + "answer", answer()));
        return findings;
    }

    private double share(FitStatus status) {
        return (double) rows.stream().filter(row -> row[0] == status.ordinal()).count() / rows.size();
    }

    private List<Finding> world() {
        World drawn = new World(scene.fit(), scene.truth(), with.noise());
        double deviation = drawn.deviation();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(path + "worlds", rows.size(), "worlds"));
        findings.add(Finding.measurement(path + "worlds-failed", PERCENT * share(FitStatus.FAILED), "percent"));
        findings.add(Finding.measurement(path + "worlds-at-bound", PERCENT * share(FitStatus.AT_BOUND), "percent"));
        if (Double.isFinite(deviation)) {
            findings.add(Finding.measurement(path + "noise", deviation, ""));
        } else {
            findings.add(Finding.measurement(path + "rho", drawn.rho(), ""));
        }
        for (int k = 0; k < scene.answers().length; k++) {
            LawFunction function = scene.functions().get(k);
            findings.add(Finding.measurement(path + "truth/" + function.name(), scene.answers()[k], function.unit()));
        }
        return findings;
    }

    private List<Finding> of(Cell cell) {
        String own = path + cell.inference() + "/" + cell.function().name();
        Tally tally = cell.tally();
        if (tally.worlds() == 0) {
            Notice why = new Notice("NO_INTERVAL", cell.inference() + " gave no interval in any world");
            return List.of(Finding.absent(own + "/coverage", Kind.MEASUREMENT, "percent", why));
        }
        Interval error = new Interval(
                OptionalDouble.of(PERCENT * tally.lower()),
                OptionalDouble.of(PERCENT * tally.upper()),
                OptionalDouble.of(PERCENT * tally.error()),
                Tally.SURE,
                "wilson-score",
                List.of());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(own + "/coverage", PERCENT * tally.coverage(), "percent")
                .with(error)
                .noting(missing(cell)));
        boolean factor = scene.logarithmic(cell.number());
        findings.add(Finding.measurement(
                        own + "/width",
                        tally.width(),
                        factor ? "" : cell.function().unit())
                .noting(factor ? List.of(IN_LOGARITHM) : List.of()));
        findings.add(widths.relative(cell)
                .map(ratio -> Finding.measurement(own + "/relative-width", ratio, ""))
                .orElseGet(() -> Finding.absent(own + "/relative-width", Kind.MEASUREMENT, "", unknown(cell))));
        findings.add(share(own + "/truth-below", tally.below(), tally));
        findings.add(share(own + "/truth-above", tally.above(), tally));
        findings.add(share(own + "/open", tally.open(), tally));
        return findings;
    }

    private static Finding share(String address, int count, Tally tally) {
        return Finding.measurement(address, PERCENT * count / tally.worlds(), "percent");
    }

    private List<Notice> missing(Cell cell) {
        int asked = with.worlds(cell.inference());
        int without = asked - cell.tally().worlds();
        return without == 0
                ? List.of()
                : List.of(new Notice(
                        "WORLDS_WITHOUT_INTERVAL",
                        without + " of " + asked + " worlds have no interval and are not counted"));
    }

    private Notice unknown(Cell cell) {
        return widths.holding(cell).findAny().isPresent()
                ? new Notice("NARROWEST_UNKNOWN", "the interval is open in half of the worlds or more")
                : new Notice(
                        "NARROWEST_UNKNOWN",
                        "no inference contained " + cell.function().name()
                                + " often enough in enough worlds, so that none is the narrowest that does; "
                                + "it takes " + cell.bar().worldsToCompare(cell.level()) + " worlds or more");
    }

    /** The worst of each inference's functions. */
    private List<Finding> judgements() {
        List<Finding> findings = new ArrayList<>();
        widths.byInference().forEach((name, own) -> {
            Cell worst = own.stream().max(Comparator.comparing(Cell::judgement)).orElseThrow();
            Finding finding = Finding.verdict(
                    path + name + "/judgement", worst.judgement().name());
            findings.add(
                    worst.judgement() == Judgement.COVERS
                            ? finding
                            : finding.noting(List.of(new Notice(
                                    worst.judgement().name(),
                                    "shown by " + worst.function().name() + " at "
                                            + (int) Math.round(PERCENT * Tally.SURE) + " % certainty"))));
        });
        return findings;
    }

    /** Every inference beside the narrowest of those that held all functions often enough. */
    private List<Finding> besideCovering() {
        Notice unknown = new Notice(
                "NARROWEST_UNKNOWN",
                "no inference contained every quantity often enough in enough worlds, or this one is open in half of them");
        return widths.byInference().keySet().stream()
                .map(name -> {
                    String address = path + name + "/width-against-covering";
                    return widths.besideCovering(name)
                            .map(
                                    beside -> Finding.measurement(address, beside.ratio(), "")
                                            .noting(
                                                    List.of(
                                                            new Notice(
                                                                    "NARROWEST_COVERING",
                                                                    "times the width of " + beside.inference()
                                                                            + ", the narrowest that held every quantity, on the geometric mean over them"))))
                            .orElseGet(() -> Finding.absent(address, Kind.MEASUREMENT, "", unknown));
                })
                .toList();
    }

    /** How often each inference covered, the worst and the best of what was asked, with the largest Monte-Carlo error. */
    private String answer() {
        List<String> words = new ArrayList<>();
        widths.byInference().forEach((name, own) -> {
            List<Cell> counted =
                    own.stream().filter(cell -> cell.tally().worlds() > 0).toList();
            if (!counted.isEmpty()) {
                words.add(sentence(name, counted));
            }
        });
        return words.isEmpty()
                ? "No inference gave an interval in any of " + rows.size() + " worlds."
                : "In " + rows.size() + " simulated worlds " + String.join("; ", words) + "." + narrowest();
    }

    /** Which of the inferences that held everything is the narrowest, and how wide the others are beside it. */
    private String narrowest() {
        List<String> covering = widths.covering();
        if (widths.byInference().size() == 1) {
            return "";
        }
        Cell first = cells.get(0);
        Bar bar = first.bar();
        if (covering.isEmpty()) {
            return " No width is compared with the narrowest that holds every quantity: that takes one that holds them in at least "
                    + Decimal.significant(PERCENT * bar.least(), LEVEL_DIGITS) + " % of worlds, in "
                    + bar.worldsToCompare(first.level()) + " worlds or more, with a Monte-Carlo error of at most "
                    + Decimal.significant(PERCENT * (first.level() - bar.least()), LEVEL_DIGITS) + " points.";
        }
        List<String> words = new ArrayList<>();
        for (String name : covering) {
            widths.besideCovering(name)
                    .filter(beside -> !beside.inference().equals(name))
                    .ifPresent(beside -> words.add(name + " is " + Decimal.fixed(beside.ratio(), RATIO_DIGITS)
                            + " times as wide as " + beside.inference()));
        }
        return " Of all, " + (covering.size() == 1 ? "only " : "") + String.join(", ", covering)
                + " held every quantity in at least "
                + Decimal.significant(PERCENT * bar.least(), LEVEL_DIGITS) + " % of worlds"
                + (words.isEmpty() ? "" : "; on the mean over quantities " + String.join(", ", words))
                + ".";
    }

    private String sentence(String inference, List<Cell> own) {
        List<Tally> tallies = own.stream().map(Cell::tally).toList();
        String least =
                percent(tallies.stream().mapToDouble(Tally::coverage).min().orElse(0));
        String most =
                percent(tallies.stream().mapToDouble(Tally::coverage).max().orElse(0));
        Cell worst = own.stream()
                .max(Comparator.comparing(Cell::judgement)
                        .thenComparing(cell -> -cell.tally().lower()))
                .orElseThrow();
        String error = percent(tallies.stream().mapToDouble(Tally::error).max().orElse(0));
        return "the " + Decimal.significant(PERCENT * own.get(0).level(), LEVEL_DIGITS) + " % intervals of " + inference
                + " contained the truth in " + least + (least.equals(most) ? "" : " to " + most)
                + " % (Monte-Carlo error up to " + error + ")"
                + uncounted(own, with.worlds(inference))
                + worst.judgement().said()
                + (worst.judgement() == Judgement.TOO_NARROW
                        ? " (" + worst.function().name() + " the most, "
                                + percent(worst.tally().coverage()) + ")"
                        : "")
                + (worst.judgement() == Judgement.MOSTLY_OPEN
                        ? " (of " + worst.function().name() + " in "
                                + worst.tally().open() + " of " + worst.tally().worlds() + ")"
                        : "")
                + (worst.judgement() == Judgement.COMPATIBLE
                        ? " (" + worst.lacking(with.worlds(inference), "") + ")"
                        : "");
    }

    /** Of how many worlds the shares are, where some have no interval. */
    private static String uncounted(List<Cell> own, int asked) {
        Cell fewest = own.stream()
                .min(Comparator.comparingInt(cell -> cell.tally().worlds()))
                .orElseThrow();
        return fewest.tally().worlds() == asked
                ? ""
                : " of the worlds with an interval (for " + fewest.function().name() + " "
                        + fewest.tally().worlds() + " of " + asked + ", "
                        + percent((double) fewest.tally().covered() / asked) + " % of all containing it)";
    }

    private static String percent(double share) {
        return Decimal.fixed(PERCENT * share, 1);
    }

    private Finding table() {
        return Finding.series(
                path + "series",
                Lane.labels("inference", cells.stream().map(Cell::inference).toList()),
                Lane.labels(
                        "function",
                        cells.stream().map(cell -> cell.function().name()).toList()),
                lane("intervals", "worlds", cell -> cell.tally().worlds()),
                lane("coverage", PERCENT_UNIT, cell -> PERCENT * cell.tally().coverage()),
                lane(
                        "monte_carlo_error",
                        PERCENT_UNIT,
                        cell -> PERCENT * cell.tally().error()),
                lane("median_width", "", cell -> cell.tally().width()),
                Lane.labels(
                        "unit",
                        cells.stream()
                                .map(cell -> scene.logarithmic(cell.number())
                                        ? "ln(upper/lower)"
                                        : cell.function().unit())
                                .toList()),
                lane("relative_width", "", cell -> widths.relative(cell).orElse(Double.NaN)),
                lane("open", "worlds", cell -> cell.tally().open()),
                Lane.labels(
                        "judgement",
                        cells.stream().map(cell -> cell.judgement().name()).toList()));
    }

    private Lane lane(String name, String unit, ToDoubleFunction<Cell> value) {
        return Lane.numbers(name, unit, cells.stream().mapToDouble(value).toArray());
    }
}
