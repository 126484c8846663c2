package org.curvewright.plugins.analyses.allocation;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/**
 * The training compute of a token, C/D in FLOP, from the law's number of parameters N.
 *
 * <p>Total and non-embedding parameters are converted by N_total = n + ω·n^(1/3) (Pearce and Song 2024, arXiv:2406.12907).
 * Attention adds 12·layers·width·context for k = 6, with 12·layers·width² = N.
 */
record FlopCount(
        @Key(
                doc =
                        "which parameters cost: as-in-law, non-embedding (the law counts all), total (the law counts those without embeddings), or with-attention (the law counts those without embeddings)",
                byDefault = "as-in-law")
        Counted counted,

        @Key(doc = "k in C = k·N·D", unit = "FLOP", byDefault = "6")
        double perParameterToken,

        @Key(doc = "ω in N_total = n + ω·n^(1/3)", byDefault = "47491")
        double embedding,

        @Key(doc = "the context of attention", unit = "tokens", byDefault = "2048")
        double context,

        @Key(doc = "width over layers", byDefault = "128") double aspect) {

    /** Which parameters cost compute. */
    enum Counted {
        AS_IN_LAW,
        NON_EMBEDDING,
        TOTAL,
        WITH_ATTENTION
    }

    private static final double THIRD = 1.0 / 3;
    private static final double PARAMETERS_PER_LAYER = 12;

    FlopCount {
        for (double value : new double[] {perParameterToken, embedding, context, aspect}) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(
                        (Double.isFinite(value) ? Decimal.shortest(value) : "an infinite number")
                                + " is not a positive number");
            }
        }
    }

    /** C/D at a model of that size. */
    double perToken(double size) {
        return perParameterToken * costing(size);
    }

    private double costing(double size) {
        return switch (counted) {
            case AS_IN_LAW -> size;
            case NON_EMBEDDING -> withoutEmbedding(size);
            case TOTAL -> size + embedding * Elementary.pow(size, THIRD);
            case WITH_ATTENTION -> size + attention(size);
        };
    }

    /** The n of n + ω·n^(1/3) = N. */
    private double withoutEmbedding(double total) {
        return RootFinder.between(0, total, n -> n + embedding * Elementary.pow(n, THIRD) - total)
                .orElse(total);
    }

    /** 2·layers·width·context, with layers = width/aspect and 12·layers·width² = N. */
    private double attention(double size) {
        double width = Elementary.pow(size * aspect / PARAMETERS_PER_LAYER, THIRD);
        return 2 * width * width / aspect * context;
    }

    boolean isPlain() {
        return counted == Counted.AS_IN_LAW;
    }
}
