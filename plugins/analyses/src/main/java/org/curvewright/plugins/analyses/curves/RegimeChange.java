package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Formulation;

/**
 * Whether a change of the training raised its ceiling: {@code LR = n ln(S₀/S₁)} of a regime-sigmoid with {@code A₂ = A₁} against
 * one without, its distribution under the null by refits of both to blocks of residuals about the former, since exponent and
 * place of a second rise that is none are not determined and the χ² does not hold; and an interval of {@code A₂ − A₁} by refits
 * to blocks about the latter. Raised is a ceiling whose gain exceeds the margin, with a p-value below the significance.
 *
 * <p>A first curve that had not reached its ceiling would have gone on rising without the change: the share of draws with
 * {@code A₁ − R(x_s)} above the margin says how likely that is, and only a control, trained on without the change, tells.
 *
 * <p>Reference: X. Zhang et al., <i>Critique-GRPO</i>, arXiv 2506.03106 (2025).
 */
record RegimeChange(Configuration with) implements ChunkedAnalysis {

    record Configuration(
            @Key(doc = "the covariate along the training", byDefault = "C")
            String by,

            @Key(doc = "gains of the ceiling up to this are none", byDefault = "0.02")
            double margin,

            @Key(doc = "the chance of calling a ceiling raised that is not", byDefault = "0.05")
            double significance,

            @Key(doc = "fits of a control that was trained on without the change, by the same groups")
            Optional<FitReference> control,

            @Key(doc = "the symbol of the control's ceiling", byDefault = "A")
            String controlCeiling,

            @Key(doc = "draws behind each p-value and interval", byDefault = "200")
            int draws,

            @Key(
                    doc =
                            "residuals of so many neighbours are drawn together; by default an autoregression is drawn instead")
            OptionalInt block,

            @Key(doc = "the coverage that intervals aim at", byDefault = "0.95")
            double level) {

        Configuration {
            if (!(margin >= 0) || !(significance > 0 && significance < 1)) {
                throw new IllegalArgumentException("margin must be at least 0, significance between 0 and 1");
            }
            new CurveBootstrap(draws, block, level);
        }

        CurveBootstrap bootstrap() {
            return new CurveBootstrap(draws, block, level);
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(Sizes.problems(with.by(), plan.on()));
        if (plan.on().stream().noneMatch(fit -> hasRegimes(fit.formulation()))) {
            problems.addAll(LawParameters.missing(plan.on(), "on", "A1", "A2", "x_s"));
        }
        return problems;
    }

    private static boolean hasRegimes(Formulation formulation) {
        return List.of("A1", "A2", "x_s").stream().allMatch(symbol -> LawParameters.has(formulation, symbol));
    }

    private static List<FitResult> regimes(AnalysisContext context) {
        return context.on().stream()
                .filter(fit -> hasRegimes(fit.request().formulation()))
                .toList();
    }

    @Override
    public int chunks(AnalysisContext context) {
        return regimes(context).size();
    }

    @Override
    public Chunk run(int number, AnalysisContext context) {
        FitResult fit = regimes(context).get(number);
        return new Chunk(
                fit.fit().failed()
                        ? List.of()
                        : List.of(RegimeTest.of(fit, with, context).row()));
    }

    @Override
    public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
        Findings findings = Findings.begin();
        List<FitResult> fits = regimes(context);
        List<RegimeTest> tests = new ArrayList<>();
        for (int k = 0; k < fits.size(); k++) {
            Findings below = findings.within(fits.get(k).key().path());
            if (chunks.get(k).rows().isEmpty()) {
                below.absent(
                        "ceiling-gain",
                        "",
                        fits.get(k).fit().status().name(),
                        "the fit is " + Quality.described(fits.get(k).fit()));
            } else {
                RegimeTest test = RegimeTest.of(chunks.get(k).rows().get(0));
                tests.add(test);
                new RegimeCard(fits.get(k), test, with, context).report(below);
            }
        }
        if (tests.size() > 1) {
            all(findings.below("all"), tests);
        }
        return findings.list();
    }

    /** How many of several curves are called raised, such as false alarms in worlds without a change. */
    private void all(Findings findings, List<RegimeTest> tests) {
        Counted.of(tests, test -> test.verdict(with).equals("RAISED"))
                .report(findings, "share-raised", with.level(), "the ceiling is called raised");
        findings.series(
                "gains",
                Lane.numbers(
                        "curve",
                        "",
                        tests.stream()
                                .mapToDouble(test -> tests.indexOf(test) + 1.0)
                                .toArray()),
                Lane.numbers(
                        "gain", "", tests.stream().mapToDouble(RegimeTest::gain).toArray()),
                Lane.numbers("p", "", tests.stream().mapToDouble(RegimeTest::p).toArray()));
    }
}
