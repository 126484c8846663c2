package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;

/** How many responses each formulation wins, and how many it fits poorly. */
final class Tally {

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        private final List<String> won = new ArrayList<>();
        private final List<String> poor = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
    }

    void add(Ranking ranking) {
        for (Candidate candidate : ranking.candidates()) {
            Count count = counts.computeIfAbsent(Addresses.all(candidate.fit().key()), path -> new Count());
            String response = Addresses.response(candidate.fit().key());
            if (ranking.best()
                    .filter(best -> best.fit().key().equals(candidate.fit().key()))
                    .isPresent()) {
                count.won.add(response);
            }
            if (candidate.poor().isEmpty()) {
                count.unknown.add(response);
            } else if (candidate.poor().get()) {
                count.poor.add(response);
            }
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        counts.forEach((path, count) -> {
            findings.add(counted(path + "/wins", count.won, List.of()));
            findings.add(counted(path + "/poor-fits", count.poor, count.unknown));
        });
        return findings;
    }

    private static Finding counted(String address, List<String> counted, List<String> unknown) {
        List<Notice> notices = new ArrayList<>();
        if (!counted.isEmpty()) {
            notices.add(new Notice("COUNTED", String.join(", ", counted)));
        }
        if (!unknown.isEmpty()) {
            notices.add(new Notice("LEFT_OUT", "without " + String.join(", ", unknown) + ", which has no quality"));
        }
        return Finding.measurement(address, counted.size(), "responses").noting(notices);
    }
}
