package org.curvewright.plugins.analyses.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;

/** Simulates worlds from a law on the user's own design and counts how often each interval contains the truth. */
record Coverage(CoverageConfiguration with) implements ChunkedAnalysis {

    private static final int WORLDS_PER_CHUNK = 20;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<String> symbols = plan.on().stream()
                .flatMap(fit -> fit.formulation().parameters().symbols().stream())
                .distinct()
                .toList();
        return with.truth().keySet().stream()
                .filter(symbol -> !symbols.contains(symbol))
                .map(symbol -> new Problem(
                        "UNKNOWN_PARAMETER",
                        "with.truth." + symbol,
                        "no parameter '" + symbol + "'" + DidYouMean.hint(symbol, symbols)))
                .toList();
    }

    @Override
    public int chunks(AnalysisContext context) {
        return context.on().size() * chunksPerFit();
    }

    private int chunksPerFit() {
        return (with.worlds() + WORLDS_PER_CHUNK - 1) / WORLDS_PER_CHUNK;
    }

    @Override
    public Chunk run(int number, AnalysisContext context) {
        FitResult fit = context.on().get(number / chunksPerFit());
        List<double[]> rows = new ArrayList<>();
        if (obstacle(fit).isEmpty()) {
            Trial trial = new Trial(Scene.of(fit, with), with, inferences(fit, context), context);
            int from = number % chunksPerFit() * WORLDS_PER_CHUNK;
            int to = Math.min(from + WORLDS_PER_CHUNK, with.worlds());
            for (int world = from; world < to; world++) {
                rows.add(trial.run(world));
            }
        }
        return new Chunk(rows);
    }

    private Map<String, Inference> inferences(FitResult fit, AnalysisContext context) {
        return with.inferences().isEmpty() ? context.inferences(fit) : new LinkedHashMap<>(with.inferences());
    }

    /** Why there are no worlds of this fit. */
    private Optional<Notice> obstacle(FitResult fit) {
        if (fit.fit().failed()
                && !with.truth()
                        .keySet()
                        .containsAll(fit.request().formulation().parameters().symbols())) {
            return Optional.of(new Notice("FIT_FAILED", "there is no law to make worlds from"));
        }
        if (!World.canBeDrawn(fit)) {
            return Optional.of(new Notice(
                    "NO_NOISE_TO_DRAW",
                    "the objective " + fit.estimator().objective().formula()
                            + " has neither residuals nor trials to draw responses with"));
        }
        int spare = fit.request().dataset().size()
                - fit.request().formulation().parameters().size();
        return spare > 0 || with.noise().deviation().isPresent()
                ? Optional.empty()
                : Optional.of(new Notice(
                        "NO_DEGREES_OF_FREEDOM",
                        "as many parameters as observations show no noise; state noise.deviation"));
    }

    @Override
    public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
        List<Finding> findings = new ArrayList<>();
        List<FitResult> fits = context.on();
        for (int f = 0; f < fits.size(); f++) {
            FitResult fit = fits.get(f);
            List<double[]> rows = chunks.subList(f * chunksPerFit(), (f + 1) * chunksPerFit()).stream()
                    .flatMap(chunk -> chunk.rows().stream())
                    .toList();
            Optional<Notice> obstacle = obstacle(fit);
            if (obstacle.isPresent()) {
                findings.add(Finding.absent(
                        fit.key().path() + "/worlds", Finding.Kind.MEASUREMENT, "worlds", obstacle.get()));
            } else {
                findings.addAll(new CoverageFindings(Scene.of(fit, with), with, rows).all(inferences(fit, context)));
            }
        }
        return findings;
    }
}
