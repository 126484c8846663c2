package org.curvewright.plugins.analyses.predictability;

import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;

/** {@code ln p = u + b (ln C − ln C₁) + σ e}: the right choice's b is .5, those of the others .2 ± τ. */
record ChoiceWorld(double tau, double sigma, int samples) {

    static final double SLOPE = .5;
    static final double OTHERS = .2;
    private static final double[] COMPUTE = {1e19, 1e20, 1e21, 1e22, 1e23, 1e24};

    static Tables empty() {
        return Tables.named(
                "choices", "family", "benchmark", "model", "C", "sample_id", "choice_id", "is_correct", "logprob");
    }

    Table table() {
        Tables tables = empty();
        for (int sample = 0; sample < samples; sample++) {
            RandomStream random = RandomStream.of(31, sample);
            for (int choice = 0; choice < 4; choice++) {
                double level = -40 + 2 * random.nextGaussian();
                double slope = choice == 1 ? SLOPE : OTHERS + tau * random.nextGaussian();
                for (int m = 0; m < COMPUTE.length; m++) {
                    double log =
                            level + slope * Elementary.log(COMPUTE[m] / COMPUTE[0]) + sigma * random.nextGaussian();
                    tables.row("f", "b", "m" + m, COMPUTE[m], sample, choice, choice == 1 ? 1 : 0, log);
                }
            }
        }
        return tables.build();
    }

    static PredictabilityChain chain(ChoiceLaw law) {
        return new PredictabilityChain(new ChainConfiguration(
                new DataReference("choices"),
                Optional.of("family"),
                Optional.of("benchmark"),
                "model",
                "C",
                "sample_id",
                "choice_id",
                "is_correct",
                "logprob",
                Scale.LOG,
                1,
                law,
                40,
                .95));
    }

    Found found() {
        return found(table());
    }

    static Found found(Table table) {
        return new Found(chain(ChoiceLaw.LINEAR).run(BorrowedTables.of(table)));
    }
}
