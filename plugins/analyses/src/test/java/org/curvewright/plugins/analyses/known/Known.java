package org.curvewright.plugins.analyses.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What an analysis may borrow of fits whose statistics are known in closed form. */
public record Known(List<FitResult> on, Map<String, Inference> inferences) implements AnalysisContext {

    public static Known of(FitResult... fits) {
        return new Known(List.of(fits), Map.of("student", new Student(.95, 1)));
    }

    /** Observations at ln N = x. */
    public static Dataset data(double[] x, double... y) {
        return data("loss", x, y);
    }

    public static Dataset data(String response, double[] x, double... y) {
        double[] sizes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sizes[i] = Elementary.exp(x[i]);
        }
        return new Dataset(
                "data", List.of(Polynomial.SIZE), Variable.of(response, ""), Rows.of(sizes), y, Dataset.Roles.NONE);
    }

    public static FitResult fit(String name, int degree, Dataset data) {
        return fit(name, degree, data, new Ordinary());
    }

    public static FitResult fit(String name, int degree, Dataset data, Estimator estimator) {
        FitRequest request = new FitRequest(new Polynomial(degree), data);
        FitKey key = new FitKey("fit", data.response().name(), Optional.empty(), name);
        return new FitResult(key, request, estimator, estimator.fit(request, FitContext.seeded(1)));
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return on;
    }

    @Override
    public Table table(DataReference data) {
        throw new IllegalArgumentException("no table '" + data.name() + "'");
    }

    @Override
    public Optional<Dataset> dataset(DataReference data, FitResult like) {
        return Optional.empty();
    }

    @Override
    public Fit refit(FitResult like, FitRequest request) {
        return like.estimator().fit(request, FitContext.seeded(seed()));
    }

    @Override
    public Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions) {
        return inferences.values().stream()
                .findFirst()
                .map(inference -> inference.intervals(fit, functions, FitContext.seeded(seed())));
    }

    @Override
    public Map<String, Inference> inferences(FitResult fit) {
        return inferences;
    }

    @Override
    public long seed() {
        return 42;
    }
}
