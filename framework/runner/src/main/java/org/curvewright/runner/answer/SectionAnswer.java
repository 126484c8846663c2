package org.curvewright.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.runner.plan.Rivals;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.metric.FitMetric;

/** What the fits of many responses or groups say together; it keeps a few numbers of each. */
final class SectionAnswer {

    /** Laws whose parameters are told; the others stand at their addresses. */
    private static final int LAWS = 3;

    private final String section;
    private final Set<String> criteria = new LinkedHashSet<>();
    private final Set<String> responses = new LinkedHashSet<>();
    private final Map<String, List<String>> led = new LinkedHashMap<>();
    private final Map<String, Map<FitStatus, Integer>> statuses = new LinkedHashMap<>();
    private final Map<String, Spread> spreads = new LinkedHashMap<>();
    private int cases;
    private int undetermined;
    private int unranked;
    private boolean groups;
    private boolean intervals = true;

    SectionAnswer(String section) {
        this.section = section;
    }

    void add(Rivals rivals, Contest contest) {
        cases++;
        responses.add(rivals.laws().get(0).key().response());
        groups |= rivals.laws().get(0).key().group().isPresent();
        intervals &= !rivals.laws().get(0).inferences().isEmpty();
        contest.criterion().map(FitMetric::name).ifPresent(criteria::add);
        contest.all().forEach(this::count);
        contest.ranked().forEach(ranked -> spread(ranked.standing()));
        contest.leader()
                .ifPresentOrElse(
                        leader -> led.computeIfAbsent(leader.law(), law -> new ArrayList<>())
                                .add(name(rivals)),
                        () -> open(contest));
    }

    private void open(Contest contest) {
        if (contest.ranked().isEmpty()) {
            undetermined++;
        } else {
            unranked++;
        }
    }

    private static String name(Rivals rivals) {
        return rivals.laws()
                .get(0)
                .key()
                .group()
                .orElse(rivals.laws().get(0).key().response());
    }

    private void count(Standing standing) {
        statuses.computeIfAbsent(standing.law(), law -> new LinkedHashMap<>())
                .merge(standing.status(), 1, Integer::sum);
    }

    private void spread(Standing standing) {
        List<Parameter> parameters = standing.plan().formulation().parameters().parameters();
        Quantities.key(parameters).stream()
                .limit(1)
                .forEach(k -> spreads.computeIfAbsent(
                                standing.law(),
                                law -> new Spread(parameters.get(k).symbol()))
                        .add(standing.fit().orElseThrow().law().theta()[k]));
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(leaders());
        spreads.entrySet().stream()
                .limit(LAWS)
                .forEach(law -> sentences.add(law.getValue().words(law.getKey(), groups)));
        disbelieved(sentences);
        if (!intervals && !spreads.isEmpty()) {
            sentences.add("No interval was asked for, so how far any of them may be off is not told.");
        }
        return String.join(" ", sentences);
    }

    private String subject() {
        return Words.count(cases, groups ? "group" : "response") + " in '" + section + "'"
                + (groups && responses.size() == 1 ? " (" + responses.iterator().next() + ")" : "");
    }

    private String leaders() {
        if (statuses.size() == 1) {
            String law = statuses.keySet().iterator().next();
            return "Of " + subject() + ", the data determine " + law + ", the only law fitted, in "
                    + (cases - undetermined) + ".";
        }
        List<String> told = new ArrayList<>();
        led.forEach((law, names) -> told.add(law + " is the law to read for " + names.size()
                + (names.size() == cases ? "" : " (" + Words.some(names) + ")")));
        if (undetermined > 0) {
            told.add("the data determine no law in " + number(undetermined));
        }
        if (unranked > 0) {
            told.add("the data determine several laws in " + number(unranked) + ", which "
                    + (criteria.isEmpty() ? "no score among the section's metrics ranks" : "no score ranks"));
        }
        return "Of " + subject() + (criteria.isEmpty() ? "" : ", by " + String.join(" and ", criteria)) + ", "
                + Words.list(told) + ".";
    }

    private String number(int some) {
        return some == cases ? "all of them" : Integer.toString(some);
    }

    private void disbelieved(List<String> sentences) {
        List<String> told = new ArrayList<>();
        statuses.forEach((law, counts) -> counts.forEach((status, count) -> {
            if (status != FitStatus.CONVERGED && status != FitStatus.AT_BOUND) {
                told.add(law + " is " + status + " for " + count);
            }
        }));
        if (!told.isEmpty()) {
            sentences.add("Believe no parameters of these: " + Words.list(told) + ".");
        }
        int bounds = statuses.values().stream()
                .mapToInt(counts -> counts.getOrDefault(FitStatus.AT_BOUND, 0))
                .sum();
        if (bounds > 0) {
            sentences.add(Words.count(bounds, "fit") + " lie" + (bounds == 1 ? "s" : "")
                    + " AT_BOUND: the data ask for no more of a parameter.");
        }
    }
}
