package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** How fits ended, in words. */
final class Statuses {

    private static final int WEIGHT_DIGITS = 2;
    private static final double NEGLIGIBLE = 0.05;

    private Statuses() {}

    /** The status of a fit, marked where something qualifies it that is said elsewhere. */
    static String word(FitSection fit) {
        return word(fit.status()) + (cautions(fit).isEmpty() ? "" : ", with a caution");
    }

    /** What qualifies a fit whose parameters may be quoted; of others, why they may not be says more. */
    static List<String> cautions(FitSection fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND
                ? texts(Reason.qualifying(fit.reasons()))
                : List.of();
    }

    private static List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).distinct().toList();
    }

    private static String word(FitStatus status) {
        return switch (status) {
            case FAILED -> "failed";
            case NOT_IDENTIFIED -> "not identified";
            case NO_FINITE_OPTIMUM -> "no finite optimum";
            case BUDGET_EXHAUSTED -> "search stopped early";
            case AT_BOUND -> "at a bound";
            case CONVERGED -> "converged";
        };
    }

    /** @param many whether it is said of several */
    private static String meaning(FitStatus status, boolean many) {
        return switch (status) {
            case FAILED -> "failed: no usable optimum was found, so there are no numbers";
            case NOT_IDENTIFIED ->
                (many ? "are" : "is") + " **not identified**: the data do not determine the parameters, so that none of"
                        + " them is to be read as an estimate; predictions within the data may still stand";
            case NO_FINITE_OPTIMUM ->
                (many ? "have" : "has")
                        + " **no finite optimum**: the objective keeps falling while parameters run away,"
                        + " so that their values here say where the search stopped and nothing else";
            case BUDGET_EXHAUSTED ->
                (many ? "were" : "was")
                        + " **not searched to the end**: the search reached its limit of evaluations, or ended where the"
                        + " objective still falls";
            case AT_BOUND -> (many ? "lie" : "lies") + " **on a bound** of the support";
            case CONVERGED -> "converged";
        };
    }

    /** What their statuses mean, why, and in which directions; fits of which the same is said share it. */
    static List<String> sentences(List<FitSection> fits) {
        Map<String, List<FitSection>> alike = new LinkedHashMap<>();
        fits.forEach(fit -> alike.computeIfAbsent(fit.status() + because(fit), key -> new ArrayList<>())
                .add(fit));
        return alike.values().stream().map(Statuses::sentence).toList();
    }

    private static String sentence(List<FitSection> fits) {
        List<String> addresses = fits.stream().map(FitSection::address).toList();
        return Markdown.codes(addresses) + " " + meaning(fits.get(0).status(), fits.size() > 1) + because(fits.get(0));
    }

    private static String because(FitSection fit) {
        List<String> sentences = new ArrayList<>();
        List<String> cautions = cautions(fit);
        String why = fit.status() == FitStatus.CONVERGED
                ? ""
                : joined(texts(fit.reasons()).stream()
                        .filter(text -> !cautions.contains(text))
                        .toList());
        sentences.add(why.isEmpty() ? "." : ". Why: " + why + ".");
        if (!cautions.isEmpty()) {
            sentences.add("With a caution: " + joined(cautions) + ".");
        }
        String directions = fit.certificate().directions().stream()
                .map(Statuses::direction)
                .filter(direction -> !direction.isEmpty())
                .map(Markdown::code)
                .collect(Collectors.joining(", "));
        if (!directions.isEmpty()) {
            sentences.add("Undetermined: " + directions + ".");
        }
        if (!fit.certificate().atBound().isEmpty() && fit.status() != FitStatus.AT_BOUND) {
            sentences.add("On a bound: " + Markdown.codes(fit.certificate().atBound()) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String joined(List<String> facts) {
        return facts.stream().map(Markdown::text).collect(Collectors.joining("; "));
    }

    /** {@code 0.71 b − 0.7 beta}, heaviest first; what weighs next to nothing is left out. */
    private static String direction(Map<String, Double> weights) {
        StringBuilder text = new StringBuilder();
        weights.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= NEGLIGIBLE)
                .sorted(Comparator.comparing((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> {
                    boolean negative = entry.getValue() < 0;
                    text.append(text.isEmpty() ? (negative ? "−" : "") : negative ? " − " : " + ");
                    text.append(Decimal.significant(Math.abs(entry.getValue()), WEIGHT_DIGITS));
                    text.append(' ').append(entry.getKey());
                });
        return text.toString();
    }

    /** {@code 8 converged, 7 at a bound and 2 not identified}. */
    static String counts(List<FitSection> fits) {
        List<String> parts = new ArrayList<>();
        for (int k = FitStatus.values().length - 1; k >= 0; k--) {
            FitStatus status = FitStatus.values()[k];
            List<FitSection> alike =
                    fits.stream().filter(fit -> fit.status() == status).toList();
            if (!alike.isEmpty()) {
                parts.add(alike.size() + " " + word(status) + among(alike));
            }
        }
        return Markdown.list(parts);
    }

    private static String among(List<FitSection> fits) {
        long cautioned = cautioned(fits);
        if (cautioned == 0) {
            return "";
        }
        String all = fits.size() == 1 ? "" : "each ";
        return " (" + (cautioned == fits.size() ? all : cautioned + " ") + "with a caution)";
    }

    static long cautioned(List<FitSection> fits) {
        return fits.stream().filter(fit -> !cautions(fit).isEmpty()).count();
    }

    static boolean needsWords(FitSection fit) {
        return fit.status() != FitStatus.CONVERGED || !cautions(fit).isEmpty();
    }
}
