package org.curvewright.plugins.analyses.certified;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Table;

/** All fits together, beside what other programs reach. */
final class League {

    private static final double TEN = 10;
    private static final double SIX = 6;
    private static final double MEAN = 10.60;
    private static final String FITS = "fits";
    private static final String DIGITS = "digits";

    private final List<Score> scores = new ArrayList<>();

    void add(Score score) {
        scores.add(score);
    }

    void report(Findings findings, Table peers) {
        findings.measurement("at-least-10-digits", reaching(TEN), FITS);
        findings.measurement("at-least-4-digits", reaching(Score.SOLVED), FITS);
        findings.measurement("fits", scores.size(), FITS);
        findings.measurement("mean-digits", mean(), DIGITS);
        findings.measurement("least-digits", least(Score::digits), DIGITS);
        findings.measurement("least-standard-error-digits", least(Score::deviationDigits), DIGITS);
        findings.measurement("silently-wrong", silent(), FITS);
        findings.verdict("answer", sentence());
        findings.series(
                "fits-in-digits",
                Lane.labels("problem", scores.stream().map(Score::problem).toList()),
                lane("start", "", Score::start),
                lane(DIGITS, "", Score::digits),
                lane("standard_error_digits", "", Score::deviationDigits),
                lane("evaluations", "", score -> score.optimum().evaluations()));
        table(findings, peers);
        findings.verdict("score", line());
    }

    private void table(Findings findings, Table peers) {
        findings.series(
                "league",
                Lane.labels("method", first("Curvewright", peers, "method")),
                Lane.labels("settings", first("defaults", peers, "settings")),
                Lane.numbers("at_least_4", "", first(reaching(Score.SOLVED), peers, "at_least_4")),
                Lane.numbers("at_least_6", "", first(reaching(SIX), peers, "at_least_6")),
                Lane.numbers("mean_digits", "", first(mean(), peers, "mean_digits")),
                Lane.numbers("silently_wrong", "", first(silent(), peers, "silently_wrong")));
    }

    private static List<String> first(String ours, Table peers, String column) {
        Stream<String> theirs = IntStream.range(0, peers.size())
                .mapToObj(row -> peers.column(column).orElseThrow().text(row));
        return Stream.concat(Stream.of(ours), theirs).toList();
    }

    private static double[] first(double ours, Table peers, String column) {
        return DoubleStream.concat(
                        DoubleStream.of(ours),
                        DoubleStream.of(peers.numbers(column).orElseThrow().values()))
                .toArray();
    }

    private Lane lane(String name, String unit, ToDoubleFunction<Score> of) {
        return Lane.numbers(name, unit, scores.stream().mapToDouble(of).toArray());
    }

    private String sentence() {
        return "The optimizer reaches at least ten certified digits in " + reaching(TEN) + " of " + scores.size()
                + " fits, " + Decimal.fixed(mean(), 2) + " digits on average and never fewer than "
                + Decimal.fixed(least(Score::digits), 2) + "; standard errors match to at least "
                + Decimal.fixed(least(Score::deviationDigits), 2) + " digits, and " + silent()
                + " fits claim success with a wrong answer.";
    }

    private String line() {
        return "digits>=10: " + reaching(TEN) + "/" + scores.size() + "  mean>=" + Decimal.fixed(MEAN, 2) + ": "
                + (mean() >= MEAN ? "yes" : "no") + "  silent: " + silent();
    }

    private long reaching(double digits) {
        return scores.stream().filter(score -> score.reaches(digits)).count();
    }

    private long silent() {
        return scores.stream().filter(Score::isSilentlyWrong).count();
    }

    private double mean() {
        return scores.stream().mapToDouble(Score::digits).sum() / scores.size();
    }

    private double least(ToDoubleFunction<Score> of) {
        return scores.stream().mapToDouble(of).min().orElse(0);
    }
}
