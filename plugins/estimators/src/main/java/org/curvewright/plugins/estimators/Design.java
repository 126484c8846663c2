package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;

/** What the covariates of a dataset can tell apart. */
final class Design {

    /** R² of one logarithm on the others beyond which their exponents are a matter of the noise. */
    private static final double COLLINEAR = 0.999;

    /** Relative spread of a logarithm that rounding can produce. */
    private static final double CONSTANT = 1e-12;

    private Design() {}

    /** That there are too few distinct observations for so many parameters. */
    static Optional<String> tooFew(Dataset data, int parameters) {
        int distinct = data.distinct();
        String counted = distinct == data.size()
                ? data.size() + " observations"
                : distinct + " distinct observations, others being exact copies,";
        return distinct > parameters
                ? Optional.empty()
                : Optional.of(counted + " for " + parameters + " parameters leave nothing to judge the fit by");
    }

    /** That observations which may be one measurement count as several. */
    static Optional<String> copies(Dataset data) {
        int copies = data.size() - data.distinct();
        return copies == 0
                ? Optional.empty()
                : Optional.of(copies + " of " + data.size() + " observations are exact copies of others, covariates and"
                        + " response alike, and count as measured anew; if they are not, intervals are too narrow");
    }

    /** Why the covariates do not identify the law, a lower-case fact each. */
    static List<String> objections(Dataset data) {
        List<String> facts = new ArrayList<>();
        int count = data.rows().covariates();
        List<Integer> varying = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (spread(data.rows().logarithm(k)) > CONSTANT) {
                varying.add(k);
            } else {
                facts.add(name(data, k) + " is the same in every observation");
            }
        }
        if (varying.size() > 1 && data.size() > varying.size()) {
            collinear(data, varying).ifPresent(facts::add);
        }
        return facts;
    }

    private static String name(Dataset data, int covariate) {
        return data.covariates().get(covariate).name();
    }

    private static double spread(double[] logarithm) {
        double least = Arrays.stream(logarithm).min().orElse(0);
        double largest = Arrays.stream(logarithm).max().orElse(0);
        return Double.isFinite(least) && Double.isFinite(largest)
                ? (largest - least) / (1 + Math.abs(largest))
                : Double.POSITIVE_INFINITY;
    }

    private static Optional<String> collinear(Dataset data, List<Integer> varying) {
        String names = varying.stream().map(k -> "ln " + name(data, k)).collect(Collectors.joining(" and "));
        return varying.stream()
                .mapToDouble(k -> rSquared(data, k, varying))
                .filter(r -> r > COLLINEAR)
                .boxed()
                .max(Double::compare)
                .map(r -> names + " are collinear (R² " + Decimal.significant(r, 6)
                        + "), so the data do not tell their exponents apart");
    }

    private static double rSquared(Dataset data, int response, List<Integer> varying) {
        int n = data.size();
        int[] others =
                varying.stream().filter(k -> k != response).mapToInt(k -> k).toArray();
        double[] matrix = new double[n * others.length];
        for (int j = 0; j < others.length; j++) {
            System.arraycopy(centred(data.rows().logarithm(others[j])), 0, matrix, j * n, n);
        }
        double[] y = centred(data.rows().logarithm(response));
        if (!IntStream.range(0, n).allMatch(i -> Double.isFinite(y[i]))
                || Arrays.stream(matrix).anyMatch(Double::isNaN)) {
            return 0;
        }
        HouseholderQr qr = new HouseholderQr(n, others.length);
        qr.factor(matrix, n, others.length);
        double[] c = new double[others.length];
        qr.solve(y, c, qr.rank(0x1p-46));
        double[] left = y.clone();
        for (int j = 0; j < others.length; j++) {
            Vectors.addScaled(-c[j], matrix, j * n, left, 0, n);
        }
        return 1 - Vectors.dot(left, 0, left, 0, n) / Vectors.dot(y, 0, y, 0, n);
    }

    private static double[] centred(double[] column) {
        double mean = Vectors.sumCompensated(column, 0, column.length) / column.length;
        return Arrays.stream(column).map(x -> x - mean).toArray();
    }
}
