package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;

/** One law in many groups with parameters in common, as it is searched: group by group once those are held. */
final class GroupedSetting {

    /** Up to so many parameters a search of all at once is quick and scans more. */
    private static final int LARGE = 40;

    private final Grouped law;
    private final Objective objective;
    private final Setting whole;
    private final List<Dataset> parts;
    private final int[] own;
    private final int[] shared;

    GroupedSetting(FitRequest request, Objective objective) {
        this.law = (Grouped) request.formulation();
        this.objective = objective;
        this.whole = Setting.of(request, objective);
        this.own = GroupedRows.own(law);
        this.shared = GroupedRows.shared(law);
        int[] groups = whole.data().rows().group();
        this.parts = IntStream.range(0, law.groups())
                .mapToObj(group -> whole.data()
                        .rows(IntStream.range(0, groups.length)
                                .filter(i -> groups[i] == group)
                                .toArray()))
                .toList();
    }

    /** Whether a law is to be searched group by group: it has many parameters, some of each group, some of all; no group is empty. */
    static boolean serves(FitRequest request) {
        return request.formulation() instanceof Grouped law
                && law.parameters().size() > LARGE
                && Arrays.stream(request.dataset().rows().group()).distinct().count() == law.groups()
                && GroupedRows.own(law).length > 0
                && GroupedRows.shared(law).length > 0;
    }

    Grouped law() {
        return law;
    }

    Setting whole() {
        return whole;
    }

    int groups() {
        return parts.size();
    }

    Dataset part(int group) {
        return parts.get(group);
    }

    int[] own() {
        return own;
    }

    int[] shared() {
        return shared;
    }

    Parameter sharedParameter(int k) {
        return law.inner().parameters().get(shared[k]);
    }

    Objective objective() {
        return objective;
    }

    /** How all descend, each group within its box. */
    GroupedDescent descent(Bounds[] boxes, Bounds common) {
        if (!(objective instanceof QuadraticObjective)) {
            return new GroupedNewton(this, boxes, common);
        }
        double[] roots = Arrays.stream(weights()).map(Math::sqrt).toArray();
        return new GroupedSquares(
                new GroupedRows(law, whole.data().rows(), whole.data().observed(), roots, boxes, common));
    }

    double[] weights() {
        return ((QuadraticObjective) objective).rowWeights(whole.data());
    }

    /** One group by itself, with the common parameters its own. */
    Setting free(int group) {
        return Setting.of(new FitRequest(law.inner(), parts.get(group)), objective);
    }

    /** One group with the common parameters held. */
    Setting held(int group, double[] z) {
        List<Restriction> restrictions = new ArrayList<>();
        for (int k = 0; k < shared.length; k++) {
            restrictions.add(Restriction.fix(sharedParameter(k).symbol(), z[k]));
        }
        Formulation rest = Restricted.of(law.inner(), restrictions);
        return Setting.of(new FitRequest(rest, parts.get(group)), objective);
    }

    static Found search(Setting setting) {
        List<double[]> starts = new ArrayList<>(setting.formulation().startingPoints(setting.data()));
        starts.removeIf(start -> !Arrays.stream(start).allMatch(Double::isFinite));
        return new Search(setting, Minimization.target(setting)).run(Box.around(setting, starts), starts);
    }

    /** The box of the common parameters as a local search may use it. */
    Bounds bounds(List<Side> sides) {
        return bounds(
                k -> isLinear(shared[k]) ? sides.get(k).support() : sides.get(k).hard());
    }

    /** All that the common parameters may be. */
    Bounds supports() {
        return bounds(k -> sharedParameter(k).support());
    }

    private Bounds bounds(IntFunction<Support> ofLaw) {
        Support[] ends = IntStream.range(0, shared.length + objective.nuisance().size())
                .mapToObj(k -> k < shared.length
                        ? ofLaw.apply(k)
                        : Noise.moved(objective.nuisance().get(k - shared.length)))
                .toArray(Support[]::new);
        return Bounds.of(
                Arrays.stream(ends).mapToDouble(Support::lower).toArray(),
                Arrays.stream(ends).mapToDouble(Support::upper).toArray());
    }

    /** The law's common parameters and then the noise's, of which predictions give a start. */
    double[] withNoise(double[][] x, double[] z) {
        double[] predicted = new Law(law, joined(x, z)).predict(whole.data().rows());
        return withNoise(z, objective.nuisanceStart(whole.data(), predicted));
    }

    double[] withNoise(double[] z, double[] nuisance) {
        double[] all = Arrays.copyOf(z, shared.length + nuisance.length);
        System.arraycopy(whole.noise().moved(nuisance), 0, all, shared.length, nuisance.length);
        return all;
    }

    /** The law's among common parameters. */
    double[] lawOf(double[] z) {
        return Arrays.copyOf(z, shared.length);
    }

    /** The noise's among common parameters, on its natural scale. */
    double[] nuisance(double[] z) {
        return whole.noise().natural(Arrays.copyOfRange(z, shared.length, z.length));
    }

    boolean isLinear(int parameter) {
        return law.inner() instanceof SeparableFormulation separable
                && Arrays.stream(separable.linear()).anyMatch(k -> k == parameter);
    }

    /** All parameters from those of every group and the common ones. */
    double[] joined(double[][] x, double[] z) {
        double[] theta = new double[law.parameters().size()];
        for (int group = 0; group < x.length; group++) {
            for (int j = 0; j < own.length; j++) {
                theta[law.place(group, own[j])] = x[group][j];
            }
            for (int k = 0; k < shared.length; k++) {
                theta[law.place(group, shared[k])] = z[k];
            }
        }
        return theta;
    }

    /** A group's own parameters among all. */
    double[] own(int group, double[] theta) {
        return Arrays.stream(own).mapToDouble(k -> theta[law.place(group, k)]).toArray();
    }

    /** The common parameters among all. */
    double[] shared(double[] theta) {
        return Arrays.stream(shared).mapToDouble(k -> theta[law.place(0, k)]).toArray();
    }

    /** The sides of a group's own parameters among those that hold its noise too, which is common to all. */
    Bounds ofLaw(Bounds box) {
        return Bounds.of(
                IntStream.range(0, own.length).mapToDouble(box::lower).toArray(),
                IntStream.range(0, own.length).mapToDouble(box::upper).toArray());
    }

    /** Where the groups' own parameters may go from a fit. */
    Bounds[] boxes(double[][] own, double[] shared) {
        return IntStream.range(0, groups())
                .mapToObj(group -> {
                    Setting held = held(group, shared);
                    return ofLaw(Box.around(held, held.formulation().startingPoints(held.data()))
                            .reaching(own[group])
                            .hard(held));
                })
                .toArray(Bounds[]::new);
    }

    /** What a refit is that came to no finite objective. */
    Refitter.Refit failed() {
        double[] theta = new double[law.parameters().size()];
        Arrays.fill(theta, Double.NaN);
        double[] noise = new double[objective().nuisance().size()];
        Arrays.fill(noise, Double.NaN);
        return new Refitter.Refit(theta, noise, Double.NaN, FitStatus.FAILED);
    }

    /** What a refit came to. */
    FitStatus status(double[] theta, Termination termination) {
        if (termination == Termination.BUDGET_EXHAUSTED) {
            return FitStatus.BUDGET_EXHAUSTED;
        }
        boolean atBound = IntStream.range(0, theta.length).anyMatch(k -> {
            Support support = law.parameters().get(k).support();
            return theta[k] <= support.lower() || theta[k] >= support.upper();
        });
        return atBound ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
    }
}
