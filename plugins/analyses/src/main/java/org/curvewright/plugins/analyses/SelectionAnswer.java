package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.metric.Metric.Orientation;

/** In sentences: which law describes the responses of each section best, how clearly, and how many it fits poorly. */
final class SelectionAnswer {

    private final Map<String, List<Ranking>> sections = new LinkedHashMap<>();
    private final ModelSelection.Rules rules;

    SelectionAnswer(ModelSelection.Rules rules) {
        this.rules = rules;
    }

    void add(Ranking ranking) {
        String fit = ranking.candidates().get(0).fit().key().fit();
        sections.computeIfAbsent(fit, name -> new ArrayList<>()).add(ranking);
    }

    Finding finding() {
        List<String> sentences = new ArrayList<>();
        sections.forEach((name, rankings) ->
                sentences.add(rankings.size() == 1 ? one(name, rankings.get(0)) : several(name, rankings)));
        return Finding.verdict("answer", String.join(" ", sentences));
    }

    private String one(String name, Ranking ranking) {
        String response = ranking.candidates().get(0).fit().key().response();
        if (ranking.best().isEmpty()) {
            return "No law of '" + name + "' for " + response + " can be compared.";
        }
        Candidate best = ranking.best().get();
        OptionalDouble second = ranking.runnerUp();
        String lead = second.isPresent()
                ? ", ahead of the next by " + Say.number(second.getAsDouble())
                : ranking.candidates().size() > 1 ? ", the only one that competes" : "";
        return "In '" + name + "', " + best.formulation() + " describes " + response + " best ("
                + rules.criterion().name() + " " + Say.number(best.score().orElseThrow()) + lead + ")"
                + excluded(ranking) + ".";
    }

    private static String excluded(Ranking ranking) {
        List<String> names = ranking.candidates().stream()
                .filter(candidate -> !candidate.competes())
                .map(candidate -> candidate.formulation()
                        + (Statuses.identified(candidate.fit().fit())
                                ? " (no score)"
                                : " (" + candidate.fit().fit().status() + ")"))
                .toList();
        return names.isEmpty() || ranking.best().isEmpty() ? "" : "; not compared: " + Say.list(names);
    }

    private String several(String name, List<Ranking> rankings) {
        Map<String, List<String>> won = new LinkedHashMap<>();
        Map<String, List<String>> poor = new LinkedHashMap<>();
        for (Ranking ranking : rankings) {
            String response = ranking.candidates().get(0).fit().key().response();
            for (Candidate candidate : ranking.candidates()) {
                List<String> wins = won.computeIfAbsent(candidate.formulation(), key -> new ArrayList<>());
                List<String> bad = poor.computeIfAbsent(candidate.formulation(), key -> new ArrayList<>());
                if (ranking.isBest(candidate)) {
                    wins.add(response);
                }
                if (candidate.poor().orElse(false)) {
                    bad.add(response);
                }
            }
        }
        return "Of " + rankings.size() + " responses in '" + name + "', by "
                + rules.criterion().name() + ", " + counted(won, " is best for ") + "; "
                + counted(poor, " fits ") + " poorly (" + rules.quality().name() + side()
                + Say.number(rules.poorBelow()) + ")."
                + close(rankings);
    }

    private String side() {
        return rules.quality().orientation() == Orientation.HIGHER_IS_BETTER ? " below " : " above ";
    }

    private static String counted(Map<String, List<String>> members, String verb) {
        return Say.list(members.entrySet().stream()
                .map(entry -> entry.getKey()
                        + verb
                        + entry.getValue().size()
                        + (entry.getValue().isEmpty() ? "" : " (" + String.join(", ", entry.getValue()) + ")"))
                .toList());
    }

    /** An information criterion that differs by less than 2 hardly prefers anything (Burnham and Anderson 2002, section 2.6). */
    private static String close(List<Ranking> rankings) {
        List<String> close = rankings.stream()
                .filter(Ranking::weighted)
                .filter(ranking -> ranking.runnerUp().orElse(Double.POSITIVE_INFINITY) < 2)
                .map(ranking -> ranking.candidates().get(0).fit().key().response())
                .toList();
        return close.isEmpty()
                ? ""
                : " For " + Say.list(close) + " the lead over the next is less than 2, which decides nothing.";
    }
}
