package org.curvewright.plugins.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether anybody listens where a standalone master is said to be. Spark itself asks three times for twenty seconds, which no
 * setting shortens, and then stops itself without a reason.
 */
final class StandaloneMaster {

    static final String SCHEME = "spark://";

    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    /** For all of them together. */
    private static final int PATIENCE_MILLIS = 5_000;

    private StandaloneMaster() {}

    /** Why none of the masters can be reached; empty where one can, where none is named, or where Spark must judge the name. */
    static Optional<String> trouble(String master) {
        if (!master.startsWith(SCHEME)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        String[] places = master.substring(SCHEME.length()).split(",", -1);
        for (String place : places) {
            Matcher parts = PLACE.matcher(place);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > HIGHEST_PORT) {
                return Optional.empty();
            }
            Optional<String> reason = knock(
                    new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))),
                    PATIENCE_MILLIS / places.length);
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(place + ": " + reason.get());
        }
        return Optional.of(String.join(", ", reasons));
    }

    private static Optional<String> knock(InetSocketAddress place, int patience) {
        if (place.isUnresolved()) {
            return Optional.of("unknown host");
        }
        try (Socket socket = new Socket()) {
            socket.connect(place, patience);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        }
    }
}
