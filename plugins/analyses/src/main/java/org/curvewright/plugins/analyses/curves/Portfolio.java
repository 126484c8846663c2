package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Grouped;

/**
 * Many curves ranked by one parameter, each fitted by itself or with others in common, and what they have in common: a mean, an
 * effect of each factor such as family or recipe, and an effect of each curve's own, all seen with the errors of the fits
 * ({@link org.curvewright.numerics.statistics.MixedEffects}). A curve's rank has an interval: draw d of every curve is ranked
 * together, for all d of the fits' own inference, or of normal errors where it draws nothing. Since estimates scatter more than what
 * they estimate, {@code drawn} gives each drawn towards what the others make likely, as far as its own points leave it uncertain.
 *
 * <p>Reference: R. DerSimonian and N. Laird, <i>Meta-analysis in clinical trials</i>, Controlled Clinical Trials 7 (1986), for the
 * model without factors; P. Hall and H. Miller, <i>Using the bootstrap to quantify the authority of an empirical ranking</i>,
 * Annals of Statistics 37 (2009).
 */
record Portfolio(Configuration with) implements ChunkedAnalysis {

    record Configuration(
            @Key(doc = "the symbol of the parameter to rank by", byDefault = "A")
            String parameter,

            @Key(doc = "whether the smallest ranks first", byDefault = "false")
            boolean smallest,

            @Key(doc = "the table that says what factors each curve has")
            Optional<DataReference> data,

            @Key(doc = "its column of the curves' names, the one that groups: names", byDefault = "run")
            String curve,

            @Key(
                    doc = "its columns whose values part the curves, crossed or, as family/recipe, nested",
                    byDefault = "[]")
            List<String> by,

            @Key(doc = "the coverage that intervals of ranks aim at", byDefault = "0.95")
            double level) {

        Configuration {
            if (!by.isEmpty() && data.isEmpty()) {
                throw new IllegalArgumentException("by needs data, the table that has these columns");
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must lie between 0 and 1");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(LawParameters.missing(
                plan.on().stream().filter(fit -> !hasByGroup(fit)).toList(), "with.parameter", with.parameter()));
        with.data().ifPresent(data -> {
            Requirements requirements = new Requirements(plan.table(data)).labels("curve", with.curve());
            with.by().stream()
                    .flatMap(name -> List.of(name.split("/")).stream())
                    .forEach(name -> requirements.labels("by", name));
            problems.addAll(requirements.problems());
        });
        return problems;
    }

    private boolean hasByGroup(PlannedFit fit) {
        return fit.formulation() instanceof Grouped
                && !Curve.places(fit.formulation(), with.parameter()).isEmpty();
    }

    @Override
    public int chunks(AnalysisContext context) {
        return context.on().size();
    }

    @Override
    public Chunk run(int number, AnalysisContext context) {
        return new Chunk(Curve.rows(context.on().get(number), with.parameter(), context));
    }

    @Override
    public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < chunks.size(); k++) {
            FitResult fit = context.on().get(k);
            chunks.get(k).rows().forEach(row -> curves.add(Curve.of(fit, with.parameter(), row)));
        }
        int left = context.on().stream()
                        .mapToInt(fit -> Curve.count(fit, with.parameter()))
                        .sum()
                - curves.size();
        Findings findings = Findings.begin();
        findings.measurement("curves", curves.size(), "");
        findings.measurement("curves-left-out", left, "");
        if (curves.size() < 2) {
            findings.absent("mean", "", "TOO_FEW_CURVES", curves.size() + " curves have an estimate and an interval");
            return findings.list();
        }
        new PortfolioCard(curves, with, context).report(findings);
        return findings.list();
    }
}
