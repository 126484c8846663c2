package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;

/** A law for each instance, and the mean of what they predict: the mean of exponentials is not an exponential. */
record InstanceLaws(Source[] sources, double[] predicted) {

    /** What an instance's law stands on. */
    enum Source {
        /** Passes at two sizes or more. */
        OWN,
        /** The loss of its right answer, through the map from loss to rate that other instances show. */
        LOSS,
        /** Passes at one size, and the exponent of all instances together. */
        SHARED_EXPONENT,
        /** No pass at all: half a pass at the largest size, and the exponent of all together. */
        NO_PASS
    }

    static InstanceLaws predict(Samples training, HazardCurve pooled, double logTarget) {
        Source[] sources = new Source[training.instances()];
        double[] predicted = new double[training.instances()];
        Optional<HazardCurve> map = lossMap(training);
        for (int s = 0; s < sources.length; s++) {
            Frequencies counts = training.ofInstance(s);
            Optional<Line> loss = lossLaw(training, s);
            if (counts.seen() >= 2) {
                sources[s] = Source.OWN;
                predicted[s] = HazardCurve.fit(HazardShape.LINE, counts).rate(logTarget);
            } else if (map.isPresent() && loss.isPresent()) {
                sources[s] = Source.LOSS;
                predicted[s] = map.get().rate(loss.get().at(logTarget));
            } else if (counts.size() == 0) {
                sources[s] = Source.NO_PASS;
                predicted[s] = Double.NaN;
            } else {
                boolean seen = counts.seen() > 0;
                sources[s] = seen ? Source.SHARED_EXPONENT : Source.NO_PASS;
                predicted[s] = HazardCurve.withSlope(pooled.slope(), seen ? counts : counts.withHalfASuccess())
                        .rate(logTarget);
            }
        }
        return new InstanceLaws(sources, predicted);
    }

    /** {@code ln l = a + b ln N} of one instance: its loss is taken to fall to zero. */
    private static Optional<Line> lossLaw(Samples training, int instance) {
        int[] known = IntStream.range(0, training.sizes().length)
                .filter(m -> training.losses()[m][instance] > 0)
                .toArray();
        double[] logs = training.logSizes();
        return Line.fit(
                        Arrays.stream(known).mapToDouble(m -> logs[m]).toArray(),
                        Arrays.stream(known)
                                .mapToDouble(m -> Elementary.log(training.losses()[m][instance]))
                                .toArray())
                .value();
    }

    /** {@code F = u + v ln l}, so {@code ln p = −e^u l^v}, over the instances that passed at two sizes or more. */
    private static Optional<HazardCurve> lossMap(Samples training) {
        int[][] pairs = IntStream.range(0, training.instances())
                .filter(s -> training.ofInstance(s).seen() >= 2)
                .boxed()
                .flatMap(s -> IntStream.range(0, training.sizes().length)
                        .filter(m -> training.tried(m, s) && training.losses()[m][s] > 0)
                        .mapToObj(m -> new int[] {m, s}))
                .toArray(int[][]::new);
        double[] logLosses = Arrays.stream(pairs)
                .mapToDouble(pair -> Elementary.log(training.losses()[pair[0]][pair[1]]))
                .toArray();
        if (Arrays.stream(logLosses).distinct().count() < 2) {
            return Optional.empty();
        }
        double[] hits = Arrays.stream(pairs)
                .mapToDouble(pair -> training.passes()[pair[0]][pair[1]])
                .toArray();
        double[] misses = Arrays.stream(pairs)
                .mapToDouble(pair -> training.samples()[pair[0]][pair[1]] - training.passes()[pair[0]][pair[1]])
                .toArray();
        return Optional.of(HazardCurve.fit(HazardShape.LINE, new Frequencies(logLosses, hits, misses)));
    }

    /** The mean over the instances with a prediction, each as often as drawn. */
    double mean(int[] counts) {
        double sum = 0;
        double weight = 0;
        for (int s = 0; s < predicted.length; s++) {
            if (!Double.isNaN(predicted[s])) {
                sum += counts[s] * predicted[s];
                weight += counts[s];
            }
        }
        return sum / weight;
    }

    Map<Source, Integer> tally() {
        Map<Source, Integer> tally = new EnumMap<>(Source.class);
        Arrays.stream(Source.values()).forEach(source -> tally.put(source, 0));
        Arrays.stream(sources).forEach(source -> tally.merge(source, 1, Integer::sum));
        return tally;
    }
}
