package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/** One curve's plateau. */
record PlateauCard(SlopeWindows curve, FitResult fit, Plateau.Configuration with, long seed) {

    private static final double LN_2 = 0.6931471805599453;

    static boolean sigmoid(FitResult fit) {
        return !fit.fit().failed()
                && List.of("R0", "A", "B", "C_mid").stream()
                        .allMatch(symbol -> LawParameters.has(fit.request().formulation(), symbol));
    }

    private String unit() {
        return fit.request().dataset().response().unit();
    }

    private String axis() {
        return Sizes.of(with.by(), fit.request().dataset())
                .orElseThrow()
                .covariate()
                .unit();
    }

    /** States all, and returns where a plateau is shown. */
    OptionalDouble report(Findings findings) {
        CurveBootstrap bootstrap = new CurveBootstrap(with.draws(), with.block(), with.level());
        double range = curve.doublings()[curve.size() - 1] - curve.doublings()[0];
        List<SlopeWindows.Window> windows =
                curve.windows(with.window() * range, draws(bootstrap.ofStretches(fit, with.by()), seed));
        OptionalInt from = first(windows);
        if (from.isPresent()) {
            findings.estimate("demonstrated", curve.x(from.getAsInt()), axis());
        } else {
            findings.absent(
                    "demonstrated",
                    axis(),
                    "NO_PLATEAU_SHOWN",
                    "from no point on does the bound of every slope stay below " + Decimal.shortest(with.slope())
                            + " per doubling");
        }
        findings.verdict("verdict", from.isPresent() ? "PLATEAU" : "NO_PLATEAU_SHOWN");
        double resolution = resolution(windows);
        if (Double.isFinite(resolution)) {
            findings.measurement("resolution", resolution, unit(), tooLong(windows, bootstrap));
        }
        Optional<String> knots = knots(findings, bootstrap);
        OptionalDouble still = sigmoid(findings, bootstrap);
        Map<String, OptionalInt> found = new LinkedHashMap<>();
        found.put("two lines meet", curve.knot(curve.y()));
        found.put("farthest above the chord", curve.cusum());
        // last, because a series that is missing shifts the colours of those behind it
        found.put("plateau shown from here", from);
        picture(findings, found);
        series(findings, windows);
        String blind = from.isEmpty() && resolution >= with.slope()
                ? "; every bound reaches at least " + Words.number(resolution)
                        + " above its slope, so that not even a flat curve could be shown to be one: the noise is too large"
                : "";
        findings.verdict("answer", answer(from, knots, still) + blind);
        return from.isPresent() ? OptionalDouble.of(curve.x(from.getAsInt())) : OptionalDouble.empty();
    }

    private SlopeWindows.Draws draws(BiFunction<double[], double[][], ErrorDraws> errors, long key) {
        return new SlopeWindows.Draws(with.draws(), with.level(), key, errors);
    }

    /** Where two lines meet and where the curve is farthest above its chord; a half-sentence about them. */
    private Optional<String> knots(Findings findings, CurveBootstrap bootstrap) {
        OptionalInt cusum = curve.cusum();
        if (cusum.isPresent()) {
            findings.estimate("cusum", curve.x(cusum.getAsInt()), axis());
        } else {
            findings.absent("cusum", axis(), "NO_KNOT", "the curve lies nowhere above the line between its ends");
        }
        OptionalInt knot = curve.knot(curve.y());
        if (knot.isEmpty()) {
            findings.absent("hinge", axis(), "NO_KNOT", "no two lines, the later the flatter, describe the curve");
            return Optional.empty();
        }
        Interval interval = bootstrap.interval(
                fit.fit().failed() ? new double[0] : knots(bootstrap.responses(fit, fit, with.by())), fit);
        findings.estimate("hinge", curve.x(knot.getAsInt()), axis(), interval);
        return Optional.of("; two lines meet at " + place(curve.x(knot.getAsInt())) + Words.interval(interval)
                + ", the first through the whole rise, slow start and end included, so that it meets the second later or"
                + " earlier than the curve itself bends");
    }

    /** Knots of curves drawn about the law, which bends as the curve does; NaN for a draw without. */
    private double[] knots(CurveBootstrap.Responses responses) {
        double[] knots = new double[with.draws()];
        for (int draw = 0; draw < knots.length; draw++) {
            double[] observed = responses.draw(RandomStream.of(seed + 1, draw));
            OptionalInt found = curve.knot(Arrays.stream(responses.order())
                    .limit(curve.size())
                    .mapToDouble(i -> observed[i])
                    .toArray());
            knots[draw] = found.isPresent() ? curve.x(found.getAsInt()) : Double.NaN;
        }
        return knots;
    }

    /** Where a block is too long for the shortest window. */
    private static Notice[] tooLong(List<SlopeWindows.Window> windows, CurveBootstrap bootstrap) {
        return windows.stream().mapToInt(SlopeWindows.Window::points).min().stream()
                .boxed()
                .flatMap(points -> bootstrap.tooLong(points).stream())
                .toArray(Notice[]::new);
    }

    /** How far the bounds reach above the slopes where they do least. */
    private static double resolution(List<SlopeWindows.Window> windows) {
        return windows.stream()
                .mapToDouble(window -> window.upper() - window.slope())
                .min()
                .orElse(Double.NaN);
    }

    /** The first window from which on every bound lies below the slope. */
    private OptionalInt first(List<SlopeWindows.Window> windows) {
        OptionalInt from = OptionalInt.empty();
        for (int k = windows.size() - 1; k >= 0; k--) {
            if (!(windows.get(k).upper() < with.slope())) {
                return from;
            }
            from = OptionalInt.of(windows.get(k).start());
        }
        return from;
    }

    private OptionalDouble sigmoid(Findings findings, CurveBootstrap bootstrap) {
        if (!sigmoid(fit)) {
            return OptionalDouble.empty();
        }
        double still = still(fit.fit().law());
        if (!Double.isFinite(still)) {
            findings.absent(
                    "by-sigmoid",
                    axis(),
                    "NEVER_STEEPER",
                    "the sigmoid is nowhere steeper than the slope that matters");
            return OptionalDouble.empty();
        }
        findings.estimate(
                "by-sigmoid",
                still,
                axis(),
                bootstrap.interval(CurveBootstrap.values(bootstrap.laws(fit, with.by(), seed + 2), this::still), fit));
        return OptionalDouble.of(still);
    }

    /**
     * Where {@code (A − R₀) B ln 2 · s (1 − s) = ε} with {@code s = σ(B ln(x/m)) > ½}:
     * {@code x = m exp(logit(s)/B)}, {@code s = (1 + √(1 − 4q))/2}, {@code q = ε/((A − R₀) B ln 2)}.
     */
    private double still(Law law) {
        double exponent = RegimeTest.value(law, "B");
        double q = with.slope() / ((RegimeTest.value(law, "A") - RegimeTest.value(law, "R0")) * exponent * LN_2);
        if (!(q > 0 && q < 0.25)) {
            return Double.NaN;
        }
        double left = 2 * q / (1 + Math.sqrt(1 - 4 * q));
        return Elementary.exp(Elementary.log(RegimeTest.value(law, "C_mid")) - Logistic.logit(left) / exponent);
    }

    /** The curve with what was found on it. */
    private void picture(Findings findings, Map<String, OptionalInt> found) {
        List<String> series = new ArrayList<>(Collections.nCopies(curve.size(), "observed"));
        List<Integer> points =
                new ArrayList<>(IntStream.range(0, curve.size()).boxed().toList());
        found.forEach((name, point) -> point.ifPresent(place -> {
            series.add(name);
            points.add(place);
        }));
        findings.series(
                "picture",
                Lane.numbers(
                        "x (log): " + with.by(),
                        axis(),
                        points.stream().mapToDouble(curve::x).toArray()),
                Lane.numbers(
                        "y: " + fit.request().dataset().response().name(),
                        unit(),
                        points.stream().mapToDouble(point -> curve.y()[point]).toArray()),
                Lane.labels("series", series));
    }

    private void series(Findings findings, List<SlopeWindows.Window> windows) {
        findings.series(
                "slopes",
                Lane.numbers(
                        with.by(),
                        axis(),
                        windows.stream()
                                .mapToDouble(each -> curve.x(each.start()))
                                .toArray()),
                Lane.numbers(
                        "slope",
                        unit(),
                        windows.stream().mapToDouble(SlopeWindows.Window::slope).toArray()),
                Lane.numbers(
                        "upper",
                        unit(),
                        windows.stream().mapToDouble(SlopeWindows.Window::upper).toArray()));
    }

    private String answer(OptionalInt from, Optional<String> knots, OptionalDouble still) {
        String shown = from.isPresent()
                ? "from " + place(curve.x(from.getAsInt())) + " on every stretch is shown to gain less than "
                        + Decimal.shortest(with.slope()) + " per doubling"
                : "no plateau is shown: from no point on does every stretch surely gain less than "
                        + Decimal.shortest(with.slope()) + " per doubling";
        return shown
                + knots.orElse("")
                + (still.isPresent()
                        ? "; the sigmoid itself falls below that slope at "
                                + place(still.getAsDouble())
                                + ", where a stretch from an earlier point on gains less on average"
                        : "");
    }

    private String place(double x) {
        return Words.number(x) + (axis().isEmpty() ? "" : " " + axis());
    }
}
