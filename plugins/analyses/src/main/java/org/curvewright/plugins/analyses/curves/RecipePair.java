package org.curvewright.plugins.analyses.curves;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;

/**
 * Two recipes, the first less the second.
 *
 * @param equivalence p of two one-sided tests: the larger share of draws that lie above the margin or below its negative
 * @param efficiency the difference of the exponents at the mean ceiling, where the ceilings are equal within the margin
 * @see <a href="https://doi.org/10.1007/BF01068419">Schuirmann 1987, A comparison of the two one-sided tests procedure and the power
 *     approach</a>
 */
record RecipePair(
        Recipe first,
        Recipe second,
        double margin,
        double difference,
        Interval interval,
        double equivalence,
        Optional<Efficiency> efficiency) {

    /** A difference of exponents with its interval. */
    record Efficiency(double difference, Interval interval) {

        boolean decided() {
            return !interval.contains(0);
        }
    }

    static RecipePair of(
            Recipe first, Recipe second, double margin, RecipeComparison.Configuration with, AnalysisContext context) {
        double difference = first.ceiling() - second.ceiling();
        double[] drawn = differences(first.drawn(), second.drawn());
        Interval interval = with.bootstrap().interval(drawn, first.fit(), second.fit());
        Optional<Efficiency> efficiency = Math.abs(difference) <= margin
                ? efficiency(first, second, (first.ceiling() + second.ceiling()) / 2, with, context)
                : Optional.empty();
        return new RecipePair(first, second, margin, difference, interval, equivalence(drawn, margin), efficiency);
    }

    private static double[] differences(double[] ones, double[] others) {
        double[] differences = new double[Math.min(ones.length, others.length)];
        Arrays.setAll(differences, i -> ones[i] - others[i]);
        return differences;
    }

    /** {@code (1 + the more of #{δ* ≥ m} and #{δ* ≤ −m})/(draws + 1)}. */
    static double equivalence(double[] drawn, double margin) {
        double[] known = Arrays.stream(drawn).filter(Double::isFinite).toArray();
        long above = Arrays.stream(known).filter(each -> each >= margin).count();
        long below = Arrays.stream(known).filter(each -> each <= -margin).count();
        return (1.0 + Math.max(above, below)) / (known.length + 1.0);
    }

    boolean equivalent() {
        return equivalence <= 1 - first.with().level();
    }

    private static Optional<Efficiency> efficiency(
            Recipe first, Recipe second, double ceiling, RecipeComparison.Configuration with, AnalysisContext context) {
        List<FitResult> held = Stream.of(first, second)
                .flatMap(recipe -> held(recipe.fit(), with.ceiling(), ceiling, context).stream())
                .toList();
        if (held.size() < 2) {
            return Optional.empty();
        }
        List<double[]> drawn = held.stream()
                .map(fit -> CurveBootstrap.values(
                        with.bootstrap().laws(fit, with.by(), Recipe.seed(fit, context)), law -> exponent(law, with)))
                .toList();
        return Optional.of(new Efficiency(
                exponent(held.get(0).fit().law(), with)
                        - exponent(held.get(1).fit().law(), with),
                with.bootstrap().interval(differences(drawn.get(0), drawn.get(1)), held.get(0), held.get(1))));
    }

    private static double exponent(Law law, RecipeComparison.Configuration with) {
        return LawParameters.of(law, with.exponent()).orElse(Double.NaN);
    }

    private static Optional<FitResult> held(FitResult like, String symbol, double value, AnalysisContext context) {
        FitRequest request = like.request()
                .withFormulation(Restricted.of(like.request().formulation(), List.of(Restriction.fix(symbol, value))));
        Fit fit = context.refit(like, request);
        return fit.failed() ? Optional.empty() : Optional.of(new FitResult(like.key(), request, like.estimator(), fit));
    }

    String address() {
        return "pairs/" + part(first.name()) + "-over-" + part(second.name());
    }

    private static String part(String name) {
        return name.strip().replaceAll("[\\s/]+", "-");
    }

    void report(Findings findings) {
        Notice[] notices = Stream.of(first, second)
                .flatMap(each -> Stream.of(each.notices()))
                .toArray(Notice[]::new);
        findings.estimate("ceiling-difference", difference, first.unit(), interval, notices);
        efficiency.ifPresent(
                found -> findings.estimate("exponent-difference", found.difference(), "", found.interval(), notices));
        findings.measurement("equivalence/p-value", equivalence, "probability");
        findings.verdict("equivalence/verdict", equivalent() ? "EQUIVALENT" : "EQUIVALENCE_NOT_SHOWN");
        findings.verdict("verdict", verdict(), notices);
    }

    /** By the ceiling first, then by the efficiency. */
    String verdict() {
        if (Math.abs(difference) > margin) {
            return difference > 0 ? "HIGHER_CEILING" : "LOWER_CEILING";
        }
        if (efficiency.isEmpty() || !efficiency.get().decided()) {
            return "EQUAL";
        }
        return efficiency.get().difference() > 0 ? "MORE_EFFICIENT" : "LESS_EFFICIENT";
    }

    boolean beats(Recipe recipe) {
        String verdict = verdict();
        return recipe.equals(second)
                        && List.of("HIGHER_CEILING", "MORE_EFFICIENT").contains(verdict)
                || recipe.equals(first)
                        && List.of("LOWER_CEILING", "LESS_EFFICIENT").contains(verdict);
    }

    String sentence() {
        String margin = "the margin of " + Words.number(this.margin);
        String ceilings = first.name() + " ends " + Words.more(difference, "higher", "lower") + " than " + second.name()
                + Words.intervalOf(difference, interval);
        String told = switch (verdict()) {
            case "HIGHER_CEILING", "LOWER_CEILING" -> ceilings + ", by more than " + margin;
            case "EQUAL" ->
                ceilings + ", within " + margin + shown()
                        + efficiency
                                .map(found ->
                                        ", and neither is shown to be more efficient: exponent " + exponents(found))
                                .orElse("");
            default ->
                ceilings + ", within " + margin + shown() + "; at the same ceiling its exponent is "
                        + exponents(efficiency.orElseThrow());
        };
        return told + unseen();
    }

    /** A ceiling that only its bound holds is none that a curve shows. */
    private String unseen() {
        List<String> unseen = Stream.of(first, second)
                .filter(Recipe::isOnBound)
                .map(Recipe::name)
                .toList();
        return unseen.isEmpty()
                ? ""
                : "; the curve of " + String.join(" and that of ", unseen) + " ends too early to show a ceiling";
    }

    /** Not to differ by more than a margin is no proof of it. */
    private String shown() {
        return equivalent()
                ? ", which is shown (two one-sided tests, p " + Words.number(equivalence) + ")"
                : ", which is not shown (two one-sided tests, p " + Words.number(equivalence) + ")";
    }

    private static String exponents(Efficiency found) {
        return Words.more(found.difference(), "larger", "smaller")
                + Words.intervalOf(found.difference(), found.interval());
    }
}
