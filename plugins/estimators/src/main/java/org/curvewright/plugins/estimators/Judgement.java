package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Curvature;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Law;

/** What a global search found, diagnosed, certified and put back into the units of the data. */
final class Judgement {

    private final Setting setting;
    private final Target target;
    private final SecondOpinion opinion;
    private final Found found;
    private final Weakness weakness;
    private final Optional<Exactness> exactness;

    Judgement(Setting setting, Target target, SecondOpinion opinion) {
        this.setting = setting;
        this.target = target;
        this.opinion = opinion;
        this.found = opinion.found();
        this.exactness = Exactness.of(setting, found);
        int[] free = IntStream.range(0, setting.size())
                .filter(k -> found.best().activity()[k] == 0)
                .toArray();
        double[] roots = Arrays.stream(Information.weights(setting.objective(), setting.data()))
                .map(Math::sqrt)
                .toArray();
        this.weakness = Weakness.of(setting, theta(), roots, free);
    }

    private double[] theta() {
        return Arrays.copyOf(found.parameters(), setting.size());
    }

    Fit fit(FitRequest request) {
        Diagnosis diagnosis = new Diagnosis(setting, target, found, weakness, request, exactness);
        List<Reason> reasons = diagnosis.reasons();
        if (exactness.isEmpty()) {
            opinion.dissent().ifPresent(fact -> reasons.add(new Reason(FitStatus.CONVERGED, fact)));
        }
        FitStatus status = reasons.get(0).status();
        double value = target.exact(found.best());
        return new Fit(
                new Law(request.formulation(), setting.natural(theta())),
                setting.nuisance(found.parameters()),
                value,
                status,
                reasons,
                certificate(status, diagnosis.bounded()),
                new Likelihood(request, setting.objective()).logarithm(value));
    }

    private Certificate certificate(FitStatus status, int[] bounded) {
        Curvature curvature = found.best().curvature();
        Census census = found.census();
        return new Certificate(
                exactness.isPresent()
                        ? OptionalDouble.empty()
                        : finite(found.best().projectedGradient()),
                curvature.positive(),
                curvature.zero(),
                curvature.negative(),
                finite(weakness.condition()),
                weakness.rank(),
                directions(status),
                Arrays.stream(bounded)
                        .mapToObj(k -> setting.parameter(k).symbol())
                        .toList(),
                census.starts(),
                finite(census.share()),
                census.second()
                        .map(basin -> finite(basin.optimum().objective()))
                        .orElse(OptionalDouble.empty()),
                opinion.name(),
                finite(exactness.map(exact -> exact.difference(opinion.other())).orElseGet(opinion::difference)));
    }

    private List<Map<String, Double>> directions(FitStatus status) {
        boolean open =
                status == FitStatus.NOT_IDENTIFIED && !weakness.direction().isEmpty();
        return open ? List.of(weakness.direction()) : List.of();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
