package org.curvewright.plugins.analyses.curves;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
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

    void report(Findings findings) {
        CurveBootstrap bootstrap = new CurveBootstrap(with.draws(), with.block(), with.level());
        double range = curve.doublings()[curve.size() - 1] - curve.doublings()[0];
        List<SlopeWindows.Window> windows =
                curve.windows(with.window() * range, with.draws(), with.block(), with.level(), seed);
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
            findings.measurement("resolution", resolution, unit());
        }
        int knot = curve.knot(curve.y());
        Interval knots = bootstrap.interval(curve.knots(knot, with.draws(), with.block(), seed + 1));
        findings.estimate("hinge", curve.x(knot), axis(), knots);
        findings.estimate("cusum", curve.x(curve.cusum()), axis());
        OptionalDouble still = sigmoid(findings, bootstrap);
        series(findings, windows);
        String blind = from.isEmpty() && resolution >= with.slope()
                ? "; every bound reaches at least " + Words.number(resolution)
                        + " above its slope, so that not even a flat curve could be shown to be one: the noise, or the bend within the windows, is too large"
                : "";
        findings.verdict("answer", answer(from, knot, knots, still) + blind);
    }

    /** How far the bounds reach above the slopes where they do least: curvature adds to it, so that noise alone is no more. */
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
                bootstrap.interval(CurveBootstrap.values(bootstrap.laws(fit, with.by(), seed + 2), this::still)));
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

    private String answer(OptionalInt from, int knot, Interval knots, OptionalDouble still) {
        String shown = from.isPresent()
                ? "from " + place(curve.x(from.getAsInt())) + " on every stretch is shown to gain less than "
                        + Decimal.shortest(with.slope()) + " per doubling"
                : "no plateau is shown: from no point on does every stretch surely gain less than "
                        + Decimal.shortest(with.slope()) + " per doubling";
        return shown + "; two lines meet at " + place(curve.x(knot)) + Words.interval(knots)
                + (still.isPresent() ? "; the sigmoid falls below that slope at " + place(still.getAsDouble()) : "");
    }

    private String place(double x) {
        return Words.number(x) + (axis().isEmpty() ? "" : " " + axis());
    }
}
