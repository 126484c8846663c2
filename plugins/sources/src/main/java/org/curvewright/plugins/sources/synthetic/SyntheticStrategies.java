package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Problems tried by two ways of spending test-time compute: best-of-n, {@code 1 − (1 − p)^n} with a verifier, and revisions,
 * which are worth {@code n·(p/even)^gain} fresh tries: more where the model is often right, fewer where it rarely is.
 */
record SyntheticStrategies(Configuration with) implements DataSource {

    private static final double SHAPE_A = 0.5;
    private static final double SHAPE_B = 6;

    record Configuration(
            @Key(doc = "how many problems", byDefault = "500")
            int problems,

            @Key(doc = "generations a problem", byDefault = "[1, 2, 4, 8, 16, 32]")
            List<Double> budgets,

            @Key(
                    doc = "the power with which a revision is worth more the oftener the model is right",
                    byDefault = "0.5")
            double gain,

            @Key(
                    doc = "the pass rate at which a revision is worth a fresh try",
                    unit = "probability",
                    byDefault = "0.05")
            double even,

            @Key(doc = "tries that a score averages over", byDefault = "16")
            int tries) {

        Configuration {
            if (problems < 1
                    || tries < 1
                    || budgets.isEmpty()
                    || budgets.stream().anyMatch(n -> !(n > 0))) {
                throw new IllegalArgumentException("problems and tries are at least 1, and budgets are positive");
            }
            if (!(gain >= 0) || !(even > 0 && even < 1)) {
                throw new IllegalArgumentException("gain and even are " + Decimal.shortest(gain) + " and "
                        + Decimal.shortest(even) + "; at least 0, and between 0 and 1");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("problem", ""), Variable.of("strategy", "")),
                List.of(
                        Variable.of("budget", "generations"),
                        Variable.of("score", "probability"),
                        Variable.of("base_pass_rate", "probability")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int i = 0; i < with.problems(); i++) {
            double p = random.substream(i).nextBeta(SHAPE_A, SHAPE_B);
            for (int b = 0; b < with.budgets().size(); b++) {
                double budget = with.budgets().get(b);
                double effective = budget * Elementary.pow(p / with.even(), with.gain());
                row(sheet, i, "best-of-n", budget, p, solved(p, budget), random.substream(i, b, 0));
                row(sheet, i, "revisions", budget, p, solved(p, effective), random.substream(i, b, 1));
            }
        }
        return sheet.table(context, "synthetic-strategies");
    }

    private static double solved(double p, double tries) {
        return -Elementary.expm1(tries * Elementary.log1p(-p));
    }

    private void row(Sheet sheet, int i, String strategy, double budget, double p, double q, RandomStream random) {
        double score = (double) random.nextBinomial(with.tries(), q) / with.tries();
        sheet.row(List.of(Integer.toString(i + 1), strategy), budget, score, p);
    }
}
