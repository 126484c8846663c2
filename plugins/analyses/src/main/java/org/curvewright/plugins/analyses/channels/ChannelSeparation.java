package org.curvewright.plugins.analyses.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;

/**
 * Which scale a score follows, that of pretraining or that of fine-tuning:
 * {@code y = μ + p·u + q·v + s·u·v} with u and v the centred logarithms of the two sizes. The share of pretraining is
 * {@code p² Var u/(p² Var u + q² Var v)}. Models whose two sizes are equal cannot tell them apart.
 *
 * <p>Reference: E. Mitchell et al., arXiv 2310.12962 (2023), section 4.
 */
record ChannelSeparation(Configuration with) implements Analysis {

    private static final int TERMS = 4;
    private static final int WORD_DIGITS = 3;
    private static final double PERCENT = 100;

    record Configuration(
            @Key(doc = "the data entry with a row a pair of sizes")
            DataReference data,

            @Key(doc = "the column of the pretrained model's size", byDefault = "N_pre")
            String pretraining,

            @Key(doc = "the column of the fine-tuned model's size", byDefault = "N_ft")
            String fineTuning,

            @Key(doc = "the columns of scores, a question each")
            List<String> scores,

            @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
            double level) {

        Configuration {
            if (scores.isEmpty() || !(level > 0 && level < 1)) {
                throw new IllegalArgumentException("scores names at least one column, and level lies between 0 and 1");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Requirements requirements = new Requirements(plan.table(with.data()))
                .positive("pretraining", with.pretraining())
                .positive("fine-tuning", with.fineTuning());
        with.scores().forEach(score -> requirements.filledNumbers("scores", score));
        return requirements.problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        double[] u = centred(table.numbers(with.pretraining()).orElseThrow());
        double[] v = centred(table.numbers(with.fineTuning()).orElseThrow());
        Findings findings = Findings.begin();
        List<String> words = new ArrayList<>();
        for (String score : with.scores()) {
            double[] y = table.numbers(score).orElseThrow().values();
            Findings own = findings.below(score);
            drawn(own, table, score);
            words.add(of(own, score, u, v, y));
        }
        findings.verdict("answer", String.join("; ", words) + ".");
        return findings.list();
    }

    /** The score along the pretrained size, a line a fine-tuned size. */
    private void drawn(Findings findings, Table table, String score) {
        NumberColumn tuned = table.numbers(with.fineTuning()).orElseThrow();
        NumberColumn scores = table.numbers(score).orElseThrow();
        findings.series(
                "series",
                Lane.labels(
                        "series",
                        Arrays.stream(tuned.values())
                                .mapToObj(size -> "fine-tuned " + Decimal.significant(size, WORD_DIGITS))
                                .toList()),
                Lane.numbers(
                        "x (log): pretrained size",
                        "parameters",
                        table.numbers(with.pretraining()).orElseThrow().values()),
                Lane.numbers("y (line): " + score, scores.variable().unit(), scores.values()));
    }

    private static double[] centred(NumberColumn sizes) {
        double[] logs = Arrays.stream(sizes.values())
                .map(org.curvewright.numerics.math.Elementary::log)
                .toArray();
        double mean = Arrays.stream(logs).sum() / logs.length;
        return Arrays.stream(logs).map(x -> x - mean).toArray();
    }

    private String of(Findings findings, String score, double[] u, double[] v, double[] y) {
        double[] one = new double[y.length];
        Arrays.fill(one, 1);
        double[] both = new double[y.length];
        Arrays.setAll(both, i -> u[i] * v[i]);
        Optional<LinearRegression> fit =
                y.length > TERMS ? LinearRegression.fit(y, one, u, v, both).value() : Optional.empty();
        Optional<LinearRegression> apart = fit.filter(found -> !alike(u, v));
        findings.verdict("status", apart.isPresent() ? FitStatus.CONVERGED.name() : FitStatus.NOT_IDENTIFIED.name());
        improvement(findings, u, v, y);
        if (apart.isEmpty()) {
            String why = "the two sizes do not vary apart from each other; emulate fine-tuning at other pairs of sizes";
            findings.absent("pretraining-share", "percent", FitStatus.NOT_IDENTIFIED.name(), why);
            return score + ": pretraining and fine-tuning cannot be told apart, since " + why;
        }
        return report(findings, score, apart.orElseThrow(), u, v);
    }

    /** Whether one logarithm follows from the other, R² above 0.999. */
    private static boolean alike(double[] u, double[] v) {
        double uu = square(u);
        double vv = square(v);
        double uv = 0;
        for (int i = 0; i < u.length; i++) {
            uv += u[i] * v[i];
        }
        return uu == 0 || vv == 0 || uv * uv > 0.999 * uu * vv;
    }

    private static double square(double[] values) {
        return Arrays.stream(values).map(x -> x * x).sum();
    }

    private String report(Findings findings, String score, LinearRegression fit, double[] u, double[] v) {
        String[] names = {"mean", "pretraining", "fine-tuning", "interaction"};
        for (int k = 1; k < TERMS; k++) {
            findings.estimate(names[k], fit.coefficients()[k], "per e-fold", interval(fit, k));
        }
        double p = fit.coefficients()[1];
        double q = fit.coefficients()[2];
        double pre = p * p * square(u);
        double tune = q * q * square(v);
        findings.measurement("pretraining-share", PERCENT * pre / (pre + tune), "percent");
        double difference = Math.abs(p) - Math.abs(q);
        Interval contrast = contrast(fit, Math.signum(p), -Math.signum(q), difference);
        findings.estimate("contrast", difference, "per e-fold", contrast);
        String verdict = contrast.contains(0) ? "UNDETERMINED" : difference > 0 ? "PRETRAINING" : "FINE_TUNING";
        findings.verdict("channel", verdict);
        return score + ": "
                + Decimal.significant(PERCENT * pre / (pre + tune), WORD_DIGITS)
                + " % of what size does is pretraining's; an e-fold of the pretrained size moves the score by "
                + Decimal.significant(p, WORD_DIGITS) + said(interval(fit, 1)) + ", one of the fine-tuned size by "
                + Decimal.significant(q, WORD_DIGITS) + said(interval(fit, 2))
                + (verdict.equals("UNDETERMINED") ? ", but which scale matters more cannot be told" : "");
    }

    private static String said(Interval interval) {
        return " [" + Decimal.significant(interval.lower().orElseThrow(), WORD_DIGITS) + ", "
                + Decimal.significant(interval.upper().orElseThrow(), WORD_DIGITS) + "]";
    }

    private Interval interval(LinearRegression fit, int k) {
        return fit.covariance()
                .map(covariance -> around(fit, fit.coefficients()[k], covariance[k][k]))
                .orElseThrow();
    }

    /** Of a·β₁ + b·β₂. */
    private Interval contrast(LinearRegression fit, double a, double b, double value) {
        double[][] covariance = fit.covariance().orElseThrow();
        double variance = a * a * covariance[1][1] + b * b * covariance[2][2] + 2 * a * b * covariance[1][2];
        return around(fit, value, variance);
    }

    private Interval around(LinearRegression fit, double value, double variance) {
        double half =
                new StudentT(fit.degreesOfFreedom()).survivalQuantile((1 - with.level()) / 2) * Math.sqrt(variance);
        return new Interval(
                OptionalDouble.of(value - half),
                OptionalDouble.of(value + half),
                OptionalDouble.of(Math.sqrt(variance)),
                with.level(),
                "student-t",
                List.of());
    }

    /** (y − y of the smallest pair)/(y of the largest fine-tuned at the largest base − that), a row a pair. */
    private static void improvement(Findings findings, double[] u, double[] v, double[] y) {
        int small = extreme(u, v, -1);
        int large = extreme(u, v, 1);
        double range = y[large] - y[small];
        if (range == 0) {
            findings.absent(
                    "normalised-improvement", "", "NO_RANGE", "the smallest and the largest pair score the same");
            return;
        }
        double[] improved =
                Arrays.stream(y).map(value -> (value - y[small]) / range).toArray();
        findings.series(
                "normalised-improvement",
                Lane.numbers("ln-pretraining", "", u),
                Lane.numbers("ln-fine-tuning", "", v),
                Lane.numbers("improvement", "", improved));
    }

    private static int extreme(double[] u, double[] v, int sign) {
        int best = 0;
        for (int i = 1; i < u.length; i++) {
            best = sign * (u[i] + v[i]) > sign * (u[best] + v[best]) ? i : best;
        }
        return best;
    }
}
