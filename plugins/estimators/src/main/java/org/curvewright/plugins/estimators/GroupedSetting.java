package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;

/** One law in many groups with parameters in common, as it is searched: group by group once those are held. */
final class GroupedSetting {

    /** Up to so many parameters a search of all at once is quick and scans more. */
    private static final int LARGE = 40;
    /** Fits by Huber's loss took 3 s of one processor for 21 parameters and 21 s for 41. */
    private static final int MOST_AT_ONCE = 60;

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

    /** Whether a law is to be searched group by group: least squares with many parameters, some of each group, some of all; no group empty. */
    static boolean serves(FitRequest request, Objective objective) {
        return request.formulation() instanceof Grouped law
                && objective instanceof QuadraticObjective
                && law.parameters().size() > LARGE
                && Arrays.stream(request.dataset().rows().group()).distinct().count() == law.groups()
                && GroupedRows.own(law).length > 0
                && GroupedRows.shared(law).length > 0;
    }

    /** Other objectives than squares are searched with all parameters at once, at a cost that grows with a high power of their number. */
    static Optional<String> objection(FitRequest request, Objective objective) {
        int parameters = request.formulation().parameters().size();
        return request.formulation() instanceof Grouped law
                        && !(objective instanceof QuadraticObjective)
                        && parameters > MOST_AT_ONCE
                ? Optional.of(law.groups() + " groups that share parameters have " + parameters
                        + " parameters, and this objective is searched with all of them at once, at most "
                        + MOST_AT_ONCE
                        + "; least-squares shares among"
                        + " any number of groups")
                : Optional.empty();
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
        Support[] ends = IntStream.range(0, shared.length)
                .mapToObj(k -> isLinear(shared[k])
                        ? sides.get(k).support()
                        : sides.get(k).hard())
                .toArray(Support[]::new);
        return Bounds.of(
                Arrays.stream(ends).mapToDouble(Support::lower).toArray(),
                Arrays.stream(ends).mapToDouble(Support::upper).toArray());
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
}
