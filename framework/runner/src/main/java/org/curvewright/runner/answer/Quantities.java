package org.curvewright.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/** A law's parameters that people ask for, in words: its exponents and its level; its first ones where it has no exponent. */
final class Quantities {

    private static final int EXPONENTS = 2;
    private static final int LEVELS = 1;
    private static final int FIRST = 3;
    private static final int DIGITS = 3;
    private static final double PERCENT = 100;

    private Quantities() {}

    /** The numbers of those parameters, in the order of the law. */
    static List<Integer> key(List<Parameter> parameters) {
        List<Integer> exponents = IntStream.range(0, parameters.size())
                .filter(k -> parameters.get(k).meaning().contains("exponent"))
                .limit(EXPONENTS)
                .boxed()
                .toList();
        if (exponents.isEmpty()) {
            return IntStream.range(0, Math.min(FIRST, parameters.size()))
                    .boxed()
                    .toList();
        }
        List<Integer> key = new ArrayList<>(exponents);
        IntStream.range(0, parameters.size())
                .filter(k -> parameters.get(k).unit().equals("response") && !exponents.contains(k))
                .limit(LEVELS)
                .forEach(key::add);
        return key;
    }

    /** {@code alpha = 0.106 (95 % profile-likelihood interval 0.0942 to 0.208)}, one after the other. */
    static String of(FitPlan plan, Law law, Outcomes outcomes) {
        List<Parameter> parameters = law.formulation().parameters().parameters();
        Optional<List<Interval>> intervals = plan.inferences().stream()
                .findFirst()
                .flatMap(inference -> outcomes.intervals(plan, inference))
                .map(found -> found.intervals());
        FittedUnits units = FittedUnits.of(law.formulation().covariates(), plan.dataset());
        List<String> words = new ArrayList<>();
        for (int k : key(parameters)) {
            String unit = units.of(parameters.get(k));
            words.add(parameters.get(k).symbol() + " = " + Decimal.spoken(law.theta()[k])
                    + (unit.isEmpty() ? "" : " " + unit)
                    + intervals
                            .map(found -> " (" + words(found.get(k), words.isEmpty()) + ")")
                            .orElse(""));
        }
        int left = parameters.size() - words.size();
        return String.join(", ", words) + (left > 0 ? " and " + left + " more parameter" + (left == 1 ? "" : "s") : "");
    }

    /** @param whole whether level and method are said, as the first of a sentence does */
    private static String words(Interval interval, boolean whole) {
        if (interval.refused()) {
            return "no interval";
        }
        String method =
                Decimal.significant(PERCENT * interval.level(), DIGITS) + " % " + interval.method() + " interval ";
        return (whole ? method : "") + end(interval.lower()) + " to " + end(interval.upper());
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Decimal.spoken(end.getAsDouble()) : "no end";
    }
}
