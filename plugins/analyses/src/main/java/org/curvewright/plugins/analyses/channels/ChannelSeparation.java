package org.curvewright.plugins.analyses.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;

/**
 * Which scale a score follows, that of pretraining or that of fine-tuning:
 * {@code y = μ + p·u + q·v + s·u·v} with u and v the centred logarithms of the two sizes. The share of pretraining is
 * {@code p² Var u/(p² Var u + q² Var v + s² Var uv)}. Models whose two sizes are equal cannot tell them apart; pairs that do not
 * tell s leave it out. Where every prompt's score is at hand, intervals resample prompts, the same for all pairs; else they come from what the pairs leave unexplained.
 *
 * <p>Reference: E. Mitchell et al., arXiv 2310.12962 (2023), section 4.
 */
record ChannelSeparation(Configuration with) implements Analysis {

    private static final int WORD_DIGITS = 3;
    private static final double PERCENT = 100;
    private static final String ALONE = "the pairs do not tell an interaction of the two sizes";

    record Configuration(
            @Key(doc = "the data entry with a row a pair of sizes")
            DataReference data,

            @Key(doc = "the column of the pretrained model's size", byDefault = "N_pre")
            String pretraining,

            @Key(doc = "the column of the fine-tuned model's size", byDefault = "N_ft")
            String fineTuning,

            @Key(doc = "the columns of scores, a question each")
            List<String> scores,

            @Key(doc = "the column that names the prompt, where a row is a pair and a prompt")
            Optional<String> prompt,

            @Key(
                    doc = "resamples of prompts, or draws of the effects without prompts, behind an interval",
                    byDefault = "1000")
            int draws,

            @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
            double level) {

        Configuration {
            new UnitBootstrap(draws, level, 0);
            if (scores.isEmpty()) {
                throw new IllegalArgumentException("scores names at least one column");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Requirements requirements = new Requirements(plan.table(with.data()))
                .positive("pretraining", with.pretraining())
                .positive("fine-tuning", with.fineTuning());
        with.prompt().ifPresent(prompt -> requirements.labels("prompt", prompt));
        with.scores().forEach(score -> requirements.filledNumbers("scores", score));
        return requirements.problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Findings findings = Findings.begin();
        UnitBootstrap draws = new UnitBootstrap(with.draws(), with.level(), context.seed());
        List<String> words = new ArrayList<>();
        for (String score : with.scores()) {
            Findings own = findings.below(score);
            ScaleGrid grid = ScaleGrid.of(table, with.pretraining(), with.fineTuning(), score, with.prompt());
            drawn(own, grid, table, score);
            words.add(of(own, score, grid, draws));
        }
        findings.verdict("answer", String.join("; ", words) + ".");
        return findings.list();
    }

    /** The score along the pretrained size, a line a fine-tuned size. */
    private void drawn(Findings findings, ScaleGrid grid, Table table, String score) {
        findings.series(
                "series",
                Lane.labels(
                        "series",
                        Arrays.stream(grid.tuned())
                                .mapToObj(size -> "fine-tuned " + Decimal.significant(size, WORD_DIGITS))
                                .toList()),
                Lane.numbers("x (log): pretrained size", "parameters", grid.pretrained()),
                Lane.numbers(
                        "y (line): " + score,
                        table.numbers(score).orElseThrow().variable().unit(),
                        grid.means()));
    }

    private String of(Findings findings, String score, ScaleGrid grid, UnitBootstrap draws) {
        double[] y = grid.means();
        if (with.prompt().isPresent()) {
            Notice left = new Notice(
                    "PROMPTS_NOT_SHARED", grid.dropped() + " prompts were not put to every pair, and are left out");
            findings.measurement(
                    "prompts", grid.prompts(), "prompts", grid.dropped() == 0 ? new Notice[0] : new Notice[] {left});
        }
        boolean overPrompts = grid.prompts() > 1;
        Optional<ChannelEffects> apart =
                grid.prompts() > 0 ? ChannelEffects.of(grid, y, overPrompts) : Optional.empty();
        findings.verdict("status", apart.isPresent() ? FitStatus.CONVERGED.name() : FitStatus.NOT_IDENTIFIED.name());
        improvement(findings, grid.u(), grid.v(), y);
        if (apart.isEmpty()) {
            String why = refusal(grid);
            findings.absent("pretraining-share", "percent", FitStatus.NOT_IDENTIFIED.name(), why);
            return score + ": pretraining and fine-tuning cannot be told apart, since " + why;
        }
        ChannelEffects found = apart.orElseThrow();
        ChannelIntervals intervals = overPrompts
                ? ChannelIntervals.overPrompts(grid, found, draws)
                : ChannelIntervals.overPairs(grid, found, draws);
        return report(findings, score, grid, found, intervals);
    }

    private static String refusal(ScaleGrid grid) {
        if (grid.prompts() == 0) {
            return "no prompt was put to every pair";
        }
        return grid.alike()
                ? "the two sizes do not vary apart from each other; emulate fine-tuning at other pairs of sizes"
                : "there are no more rows than effects, so that nothing tells how far they err; name more pairs or the"
                        + " prompts behind their scores";
    }

    private String report(
            Findings findings, String score, ScaleGrid grid, ChannelEffects found, ChannelIntervals intervals) {
        String[] names = {"pretraining", "fine-tuning", "interaction"};
        double[] effects = found.effects();
        for (int k = 0; k < effects.length; k++) {
            findings.estimate(names[k], effects[k], "per e-fold", intervals.effects()[k]);
        }
        if (!found.interacts()) {
            findings.absent("interaction", "per e-fold", FitStatus.NOT_IDENTIFIED.name(), ALONE);
        }
        double p = effects[0];
        double q = effects[1];
        double share = PERCENT * found.share(grid);
        Interval ofShare = percent(intervals.share());
        findings.estimate("pretraining-share", share, "percent", ofShare);
        double difference = found.contrast();
        findings.estimate("contrast", difference, "per e-fold", intervals.contrast());
        String verdict =
                intervals.contrast().contains(0) ? "UNDETERMINED" : difference > 0 ? "PRETRAINING" : "FINE_TUNING";
        findings.verdict("channel", verdict);
        return score + ": of the variance that the two sizes explain, " + Decimal.significant(share, WORD_DIGITS) + " %"
                + said(ofShare)
                + " is the pretrained size's; e (2.72) times that size moves the score by "
                + Decimal.significant(p, WORD_DIGITS) + said(intervals.effects()[0])
                + ", e times the fine-tuned size by "
                + Decimal.significant(q, WORD_DIGITS) + said(intervals.effects()[1])
                + (verdict.equals("UNDETERMINED") ? ", but which scale matters more cannot be told" : "")
                + (found.interacts() ? "" : ", if neither effect depends on the other size: " + ALONE);
    }

    private static Interval percent(Interval share) {
        return new Interval(
                scaled(share.lower()),
                scaled(share.upper()),
                scaled(share.standardError()),
                share.level(),
                share.method(),
                share.notices());
    }

    private static OptionalDouble scaled(OptionalDouble end) {
        return end.isPresent() ? OptionalDouble.of(PERCENT * end.getAsDouble()) : end;
    }

    private static String said(Interval interval) {
        return interval.lower().isEmpty() || interval.upper().isEmpty()
                ? ""
                : " [" + Decimal.significant(interval.lower().getAsDouble(), WORD_DIGITS) + ", "
                        + Decimal.significant(interval.upper().getAsDouble(), WORD_DIGITS) + "]";
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
