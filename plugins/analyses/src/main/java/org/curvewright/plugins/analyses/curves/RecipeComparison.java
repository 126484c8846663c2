package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;

/**
 * Which recipe is better: the one with the higher ceiling; where two ceilings differ by no more than a margin, both are refitted
 * with their mean ceiling, and the larger exponent is the more efficient recipe. The margin is .02, as three seeds varied by
 * ±.015 at most, or {@code t_{n−1} √2 s} from n trainings of one recipe whose ceilings vary with standard deviation s: what two
 * trainings of one recipe differ by no more often than agreed.
 *
 * <p>Reference: D. Khatri et al., arXiv 2510.13786 (2025), section 3.
 */
record RecipeComparison(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "the covariate along the training", byDefault = "C")
            String by,

            @Key(doc = "the symbol of the ceiling", byDefault = "A")
            String ceiling,

            @Key(doc = "the symbol of the efficiency exponent", byDefault = "B")
            String exponent,

            @Key(doc = "ceilings that differ by no more are equal", byDefault = "0.02")
            double margin,

            @Key(doc = "fits of several trainings of one recipe, from which the margin comes instead")
            Optional<FitReference> seeds,

            @Key(doc = "draws behind each interval", byDefault = "200")
            int draws,

            @Key(
                    doc =
                            "residuals of so many neighbours are drawn together; by default an autoregression is drawn instead")
            OptionalInt block,

            @Key(doc = "the coverage that intervals aim at", byDefault = "0.95")
            double level) {

        Configuration {
            if (!(margin >= 0)) {
                throw new IllegalArgumentException("margin must be at least 0");
            }
            new CurveBootstrap(draws, block, level);
        }

        CurveBootstrap bootstrap() {
            return new CurveBootstrap(draws, block, level);
        }
    }

    private static final int LEAST_SEEDS = 2;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(Sizes.problems(with.by(), plan.on()));
        problems.addAll(LawParameters.missing(plan.on(), "on", with.ceiling(), with.exponent()));
        with.seeds().map(plan::fits).ifPresent(seeds -> {
            problems.addAll(LawParameters.missing(seeds, "with.seeds", with.ceiling()));
            if (seeds.size() < LEAST_SEEDS) {
                problems.add(new Problem("TOO_FEW_SEEDS", "with.seeds", seeds.size() + " fits show no variation"));
            }
        });
        if (plan.on().size() < 2) {
            problems.add(new Problem("TOO_FEW_RECIPES", "on", "it takes at least two fits to compare recipes"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        List<FitResult> usable =
                context.on().stream().filter(fit -> !fit.fit().failed()).toList();
        double margin = margin(context);
        findings.measurement("margin", margin, "");
        List<Recipe> recipes =
                usable.stream().map(fit -> Recipe.of(fit, with, context)).toList();
        List<RecipePair> pairs = new ArrayList<>();
        for (int i = 0; i < recipes.size(); i++) {
            for (int j = i + 1; j < recipes.size(); j++) {
                RecipePair pair = RecipePair.of(recipes.get(i), recipes.get(j), margin, with, context);
                pair.report(findings.within(pair.address()));
                pairs.add(pair);
            }
        }
        ranking(findings, recipes);
        findings.verdict("answer", answer(recipes, pairs));
        return findings.list();
    }

    private double margin(AnalysisContext context) {
        return with.seeds()
                .map(section -> {
                    double[] ceilings = context.fits(section).stream()
                            .filter(fit -> Quality.identified(fit.fit()))
                            .mapToDouble(fit -> LawParameters.of(fit.fit().law(), with.ceiling())
                                    .orElse(Double.NaN))
                            .toArray();
                    return Moments.standardDeviation(ceilings, 1)
                            .value()
                            .map(s -> new StudentT(ceilings.length - 1.0).quantile((1 + with.level()) / 2)
                                    * Math.sqrt(2)
                                    * s)
                            .orElse(with.margin());
                })
                .orElse(with.margin());
    }

    private void ranking(Findings findings, List<Recipe> recipes) {
        for (Recipe recipe : recipes) {
            findings.below("recipes")
                    .below(recipe.name())
                    .estimate("ceiling", recipe.ceiling(), recipe.unit(), recipe.interval(), recipe.notices());
        }
        List<Recipe> ranked = recipes.stream()
                .sorted(Comparator.comparingDouble(recipe -> -recipe.ceiling()))
                .toList();
        findings.series(
                "ranking",
                Lane.labels("recipe", ranked.stream().map(Recipe::name).toList()),
                lane("ceiling", ranked.stream().mapToDouble(Recipe::ceiling)),
                lane(
                        "lower",
                        ranked.stream()
                                .mapToDouble(each -> each.interval().lower().orElse(Double.NaN))),
                lane(
                        "upper",
                        ranked.stream()
                                .mapToDouble(each -> each.interval().upper().orElse(Double.NaN))),
                lane("exponent", ranked.stream().mapToDouble(Recipe::exponent)));
    }

    private static Lane lane(String name, DoubleStream values) {
        return Lane.numbers(name, "", values.toArray());
    }

    private static String answer(List<Recipe> recipes, List<RecipePair> pairs) {
        List<String> unbeaten = recipes.stream()
                .filter(recipe -> pairs.stream().noneMatch(pair -> pair.beats(recipe)))
                .map(Recipe::name)
                .toList();
        String best = unbeaten.size() == 1
                ? unbeaten.get(0) + " is the best recipe: "
                : unbeaten.isEmpty() ? "every recipe is beaten by another: " : "no recipe beats all others: ";
        return best + pairs.stream().map(RecipePair::sentence).collect(Collectors.joining("; "));
    }
}
