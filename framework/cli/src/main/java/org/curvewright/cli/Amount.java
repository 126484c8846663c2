package org.curvewright.cli;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.runner.Refused;

/** Sizes and times as people write them. */
final class Amount {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})\\s*([a-zA-Z]*)");
    private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");
    private static final int THOUSAND = 1000;
    private static final long HOURS_A_DAY = 24;

    private Amount() {}

    /** Such as {@code 12.3 MB}. */
    static String size(long bytes) {
        int unit = 0;
        long tenths = bytes * 10;
        while (tenths >= 10L * THOUSAND && unit < SIZES.size() - 1) {
            tenths = (tenths + THOUSAND / 2) / THOUSAND;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : tenths / 10 + "." + tenths % 10) + " " + SIZES.get(unit);
    }

    /** Such as {@code 3 d}. */
    static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0
                ? age.toHours() + " h"
                : age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }

    static long bytes(String written) throws Refused {
        Matcher matcher = WRITTEN.matcher(written);
        int unit = matcher.matches() ? unit(matcher.group(2)) : -1;
        if (unit < 0) {
            throw new Refused(
                    "BAD_VALUE: '" + written + "' is no size; expected a whole number of B, kB, MB, GB or TB");
        }
        long bytes = Long.parseLong(matcher.group(1));
        for (int k = 0; k < unit; k++) {
            bytes *= THOUSAND;
        }
        return bytes;
    }

    private static int unit(String written) {
        for (int k = 0; k < SIZES.size(); k++) {
            if (SIZES.get(k).equalsIgnoreCase(written)) {
                return k;
            }
        }
        return -1;
    }

    static Duration duration(String written) throws Refused {
        Matcher matcher = WRITTEN.matcher(written);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            switch (matcher.group(2)) {
                case "d":
                    return Duration.ofHours(number * HOURS_A_DAY);
                case "h":
                    return Duration.ofHours(number);
                case "min":
                    return Duration.ofMinutes(number);
                default:
            }
        }
        throw new Refused("BAD_VALUE: '" + written + "' is no age; expected a whole number of d, h or min");
    }
}
