package org.curvewright.runner.execute;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;

/**
 * Draws as a task stores them: the bits of every parameter in Base64, since writing each as a decimal number takes longer
 * than the refit that found it.
 *
 * @param statuses a character for every draw, {@code 'A'} for the first status of the list
 */
record PackedDraws(String statuses, String bits) {

    private static final char FIRST = 'A';

    static PackedDraws of(Draws draws) {
        int numbers = draws.theta().stream().mapToInt(theta -> theta.length).sum();
        ByteBuffer bits = ByteBuffer.allocate(numbers * Double.BYTES);
        for (double[] theta : draws.theta()) {
            for (double value : theta) {
                bits.putDouble(value);
            }
        }
        StringBuilder statuses = new StringBuilder();
        draws.status().forEach(status -> statuses.append((char) (FIRST + status.ordinal())));
        return new PackedDraws(statuses.toString(), Base64.getEncoder().encodeToString(bits.array()));
    }

    Draws unpack() {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(bits));
        int count = statuses.length();
        int parameters = count == 0 ? 0 : all.remaining() / Double.BYTES / count;
        List<double[]> theta = new ArrayList<>();
        List<FitStatus> status = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            double[] values = new double[parameters];
            for (int k = 0; k < parameters; k++) {
                values[k] = all.getDouble();
            }
            theta.add(values);
            status.add(FitStatus.values()[statuses.charAt(d) - FIRST]);
        }
        return new Draws(theta, status);
    }
}
