package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** The cards of many responses in one answer: which forecasts can be relied on, and what speaks against the others. */
record Overview(Set<String> responses, List<Finding> findings) {

    private static final String CARD = "/card";
    private static final String AVERAGED = "averaged";
    private static final List<String> VERDICTS = List.of("RELIABLE", "CONDITIONAL", "UNRELIABLE");
    private static final int MOST_NAMED = 16;

    /** None for one response, whose own answer says it all. */
    List<Finding> answer() {
        List<Finding> cards =
                responses.stream().flatMap(path -> cards(path).stream()).toList();
        return responses.size() < 2 || cards.isEmpty()
                ? List.of()
                : List.of(Finding.verdict("answer", counts(cards) + judged(cards) + named(cards)));
    }

    /** Of the average where there is one, else of every law. */
    private List<Finding> cards(String path) {
        List<Finding> all = findings.stream()
                .filter(finding -> finding.address().startsWith(path + "/"))
                .filter(finding -> finding.address().endsWith(CARD))
                .toList();
        List<Finding> averaged = all.stream()
                .filter(finding -> finding.address().startsWith(path + "/" + AVERAGED + "/"))
                .toList();
        return averaged.isEmpty() ? all : averaged;
    }

    private static String counts(List<Finding> cards) {
        return "Of " + cards.size() + " forecasts" + (sameTarget(cards) ? " of " + last(cards.get(0)) : "") + ", "
                + VERDICTS.stream()
                        .map(verdict -> of(verdict, cards).size() + " "
                                + (of(verdict, cards).size() == 1 ? "is " : "are ") + verdict)
                        .collect(Collectors.joining(", "))
                        .replaceFirst(", (?=[^,]*$)", " and ");
    }

    private String judged(List<Finding> cards) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        findings.forEach(finding -> {
            if (finding.value() instanceof Value.Text text) {
                verdicts.put(finding.address(), text.text());
            }
        });
        List<String> came = cards.stream()
                .map(card -> target(card) + "/inside")
                .filter(verdicts::containsKey)
                .map(address -> verdicts.getOrDefault(address, ""))
                .toList();
        return came.isEmpty()
                ? "."
                : "; of " + came.size() + " that could be judged, "
                        + came.stream().filter("inside"::equals).count()
                        + " hold what came in their prediction intervals.";
    }

    private static String named(List<Finding> cards) {
        if (cards.size() > MOST_NAMED) {
            return "";
        }
        return VERDICTS.stream()
                .filter(verdict -> !of(verdict, cards).isEmpty())
                .map(verdict -> " " + verdict + ": "
                        + of(verdict, cards).stream()
                                .map(card -> name(card, !sameTarget(cards)))
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining());
    }

    private static List<Finding> of(String verdict, List<Finding> cards) {
        return cards.stream()
                .filter(card ->
                        card.value() instanceof Value.Text text && text.text().equals(verdict))
                .toList();
    }

    private static String target(Finding card) {
        return card.address().substring(0, card.address().length() - CARD.length());
    }

    /** Such as {@code winogrande at 13B (fails fit-quality)}; the address is {@code fit/response[/group]/law/target/card}. */
    private static String name(Finding card, boolean withTarget) {
        List<String> parts = List.of(target(card).split("/", -1));
        String law = parts.get(parts.size() - 2);
        List<String> against = against(card);
        return String.join(", ", parts.subList(1, parts.size() - 2))
                + (law.equals(AVERAGED) ? "" : " by " + law)
                + (withTarget ? " at " + last(card) : "")
                + (against.isEmpty() ? "" : " (" + String.join(", ", against) + ")");
    }

    private static boolean sameTarget(List<Finding> cards) {
        return cards.stream().map(Overview::last).distinct().count() == 1;
    }

    private static String last(Finding card) {
        String target = target(card);
        return target.substring(target.lastIndexOf('/') + 1);
    }

    /** What fails; where nothing does, what asks for caution. */
    private static List<String> against(Finding card) {
        List<String> fails = items(card, "CARD_FAILS");
        return fails.isEmpty() ? items(card, "CARD_CAUTION") : fails;
    }

    private static List<String> items(Finding card, String code) {
        List<String> items = new ArrayList<>();
        card.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .forEach(notice -> items.add(notice.text().split(":", 2)[0]));
        return items;
    }
}
