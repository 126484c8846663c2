package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Elementwise;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.spi.fit.Definition;

/** The scale s on which a response and its prediction are compared, with its derivatives. */
enum Scale {
    /** s(v) = v. */
    RESPONSE {
        @Override
        double of(double value) {
            return value;
        }

        @Override
        void of(double[] values, double[] scaled) {
            System.arraycopy(values, 0, scaled, 0, scaled.length);
        }

        @Override
        double slope(double value) {
            return 1;
        }

        @Override
        double bend(double value, double slope) {
            return 0;
        }

        @Override
        double inverse(double scaled) {
            return scaled;
        }

        @Override
        String written(String value) {
            return value;
        }

        @Override
        String writtenStretch() {
            return "";
        }

        @Override
        String writtenError(String error) {
            return error;
        }

        @Override
        String widthMeaning() {
            return "width of the noise of y";
        }
    },
    /** s(v) = ln v, v > 0. */
    LOG {
        @Override
        double of(double value) {
            return value >= 0 ? Elementary.log(value) : Double.NaN;
        }

        @Override
        void of(double[] values, double[] scaled) {
            Elementwise.log(values, scaled, 0, scaled.length);
        }

        /** −ln(f/y): logarithms of large or small units would leave their rounding in the difference. */
        @Override
        void differences(Responses observed, double[] predicted, double[] scratch, double[] differences) {
            for (int i = 0; i < differences.length; i++) {
                scratch[i] = predicted[i] / observed.plain[i];
            }
            Elementwise.log(scratch, differences, 0, differences.length);
            for (int i = 0; i < differences.length; i++) {
                boolean extreme = !(predicted[i] > 0 && Math.abs(differences[i]) < EXTREME);
                differences[i] = extreme ? observed.scaled[i] - of(predicted[i]) : -differences[i];
            }
        }

        @Override
        double slope(double value) {
            return 1 / value;
        }

        @Override
        void slopes(double[] values, double[] slopes) {
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = 1 / values[i];
            }
        }

        @Override
        double bend(double value, double slope) {
            return -slope * slope;
        }

        @Override
        void bends(double[] values, double[] slopes, double[] bends) {
            for (int i = 0; i < bends.length; i++) {
                bends[i] = -slopes[i] * slopes[i];
            }
        }

        @Override
        double inverse(double scaled) {
            return Elementary.exp(scaled);
        }

        @Override
        String written(String value) {
            return "ln " + value;
        }

        @Override
        String writtenStretch() {
            return " + ln y";
        }

        @Override
        String writtenError(String error) {
            return "(" + error + "/y)";
        }

        @Override
        String widthMeaning() {
            return "width of the noise of ln y, a pure number: 0.01 is about 1 % of y";
        }
    },
    /** s(v) = ln(v/(1 − v)), 0 < v < 1. */
    LOGIT {
        @Override
        double of(double value) {
            return value >= 0 && value <= 1 ? Logistic.logit(value) : Double.NaN;
        }

        @Override
        double slope(double value) {
            return 1 / (value * (1 - value));
        }

        @Override
        double bend(double value, double slope) {
            return (2 * value - 1) * slope * slope;
        }

        @Override
        double inverse(double scaled) {
            return Logistic.sigmoid(scaled);
        }

        @Override
        String written(String value) {
            return "logit " + value;
        }

        @Override
        List<Definition> definitions() {
            return List.of(new Definition("logit v", "ln(v/(1 − v))"));
        }

        @Override
        String writtenStretch() {
            return " + ln(y(1 − y))";
        }

        @Override
        String writtenError(String error) {
            return "(" + error + "/(y(1 − y)))";
        }

        @Override
        String widthMeaning() {
            return "width of the noise of logit y, a pure number";
        }
    };

    /** Natural logarithms of ratios beyond which a quotient may have overflowed or lost digits. */
    private static final double EXTREME = 600;

    abstract double of(double value);

    /** s of every value, into another array. */
    void of(double[] values, double[] scaled) {
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = of(values[i]);
        }
    }

    /** y and s(y) of every row; an owner's storage. */
    record Responses(double[] plain, double[] scaled) {

        static Responses blank(int size) {
            return new Responses(new double[size], new double[size]);
        }

        void take(Scale scale, double[] responses) {
            System.arraycopy(responses, 0, plain, 0, plain.length);
            scale.of(plain, scaled);
        }
    }

    /** s(y) − s(f) of every row; scratch holds as many and is overwritten. */
    void differences(Responses observed, double[] predicted, double[] scratch, double[] differences) {
        of(predicted, differences);
        for (int i = 0; i < differences.length; i++) {
            differences[i] = observed.scaled[i] - differences[i];
        }
    }

    /** s of every value. */
    double[] of(double[] values) {
        double[] scaled = new double[values.length];
        of(values, scaled);
        return scaled;
    }

    abstract double slope(double value);

    /** s′ of every value. */
    void slopes(double[] values, double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope(values[i]);
        }
    }

    /** s″ at a value, given s′ there. */
    abstract double bend(double value, double slope);

    /** s″ at every value, given s′ there. */
    void bends(double[] values, double[] slopes, double[] bends) {
        for (int i = 0; i < bends.length; i++) {
            bends[i] = bend(values[i], slopes[i]);
        }
    }

    abstract double inverse(double scaled);

    /** For people, such as {@code ln y}. */
    abstract String written(String value);

    List<Definition> definitions() {
        return List.of();
    }

    /** −ln s′(y) for people, behind a sum. */
    abstract String writtenStretch();

    /** For people: the standard error of s(y) where that of y is written so. */
    abstract String writtenError(String error);

    /** For people: what the noise on the scale is the noise of. */
    abstract String widthMeaning();

    /** The difference as people write it, such as {@code ln y − ln f}. */
    String difference() {
        return written("y") + " − " + written("f");
    }
}
