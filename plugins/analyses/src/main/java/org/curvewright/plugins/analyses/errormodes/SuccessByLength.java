package org.curvewright.plugins.analyses.errormodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
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

/**
 * {@code ln success} against the number n of steps: straight where errors are chance (or hard steps, which a single attempt
 * cannot tell from chance), bent towards a power of n where tasks share their difficulty, and a straight line below a ceiling
 * where a share of tasks is beyond the model.
 */
record SuccessByLength(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "The data entry with a row a number of steps.")
            DataReference data,

            @Key(doc = "The column of numbers of steps.", byDefault = "length")
            String length,

            @Key(doc = "The column of attempts.", byDefault = "attempts")
            String attempts,

            @Key(doc = "The column of attempts that succeeded.", byDefault = "successes")
            String successes,

            @Key(doc = "Modes whose criteria differ by less are not told apart.", byDefault = "2")
            double margin) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return new Requirements(plan.table(with.data()))
                .positive("length", with.length())
                .positive("attempts", with.attempts())
                .within("successes", with.successes(), 0, Double.MAX_VALUE)
                .atMost("successes", with.successes(), with.attempts())
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        LengthCounts counts = LengthCounts.of(
                table.numbers(with.length()).orElseThrow().values(),
                table.numbers(with.successes()).orElseThrow().values(),
                table.numbers(with.attempts()).orElseThrow().values());
        double size = Elementary.log(counts.total());
        List<Candidate> ranked = Stream.of(Mode.INDEPENDENT, Mode.TASK, Mode.TWO_CLASS)
                .map(mode -> Candidate.of(mode, LengthFit.of(mode, counts), size))
                .sorted(Comparator.comparingDouble(Candidate::bic))
                .toList();
        Findings findings = Findings.begin();
        double[] shares = counts.shares();
        if (Arrays.stream(shares).allMatch(share -> share == shares[0]) && (shares[0] == 0 || shares[0] == 1)) {
            String all = "every attempt " + (shares[0] == 1 ? "succeeded" : "failed") + " at every length";
            findings.verdict("mode", "INDISTINGUISHABLE", new Notice("NO_CONTRAST", all));
            findings.verdict("answer", Said.sentence(all) + ", so nothing can be told.");
            return findings.list();
        }
        report(findings, ranked);
        curve(findings, counts, ranked);
        return findings.list();
    }

    private record Candidate(Mode mode, LengthFit fit, double bic) {

        static Candidate of(Mode mode, LengthFit fit, double logSize) {
            return new Candidate(mode, fit, -2 * fit.logLikelihood() + mode.parameters() * logSize);
        }
    }

    private void report(Findings findings, List<Candidate> ranked) {
        for (Candidate candidate : ranked) {
            findings.below("bic").measurement(candidate.mode().id(), candidate.bic(), "");
            Findings below = findings.below(candidate.mode().id());
            candidate.fit().parameters().forEach((name, value) -> below.estimate(name, value, ""));
        }
        Mode best = ranked.get(0).mode();
        double lead = ranked.get(1).bic() - ranked.get(0).bic();
        findings.measurement("lead", lead, "");
        String next = ranked.get(1).mode().id();
        if (lead < with.margin()) {
            Notice close = new Notice("CLOSE_CRITERIA", next + " fits as well");
            findings.verdict("mode", "INDISTINGUISHABLE", close);
            findings.verdict(
                    "answer",
                    "Success by length does not tell " + best.words() + " from "
                            + ranked.get(1).mode().words() + ": the criteria (BIC) differ by " + Said.number(lead)
                            + ".");
        } else if (best == Mode.INDEPENDENT) {
            Notice retries = new Notice("NEEDS_RETRIES", "chance and hard steps both decay as pⁿ over single attempts");
            findings.verdict("mode", "INDISTINGUISHABLE", retries);
            findings.verdict(
                    "answer",
                    "Success falls as pⁿ with the number of steps, by " + Said.number(lead) + " in the criterion (BIC)"
                            + " before " + next + ": errors come from chance or from hard steps, which single attempts"
                            + " do not tell apart.");
        } else {
            findings.verdict("mode", best.name());
            findings.verdict(
                    "answer",
                    "Success falls with the number of steps as " + best.words() + " make it, by " + Said.number(lead)
                            + " in the criterion (BIC) before " + next + ".");
        }
    }

    private static void curve(Findings findings, LengthCounts counts, List<Candidate> candidates) {
        double[] lengths = counts.lengths();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.numbers("length", "steps", lengths));
        lanes.add(Lane.numbers("observed", "probability", counts.shares()));
        for (Candidate candidate : candidates) {
            double[] curve =
                    Arrays.stream(lengths).map(candidate.fit()::success).toArray();
            lanes.add(Lane.numbers(candidate.mode().id(), "probability", curve));
        }
        findings.series("decay", lanes.toArray(Lane[]::new));
        Picture picture = new Picture("x: steps", "", "y (line): tasks that succeed", "probability");
        for (int i = 0; i < lengths.length; i++) {
            picture.point("observed", lengths[i], counts.shares()[i], counts.interval(i));
        }
        for (Candidate candidate : candidates) {
            for (double length : lengths) {
                picture.point(candidate.mode().id(), length, candidate.fit().success(length));
            }
        }
        picture.write(findings, "by-length");
    }
}
