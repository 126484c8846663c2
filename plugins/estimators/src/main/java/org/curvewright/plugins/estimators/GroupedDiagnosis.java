package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowNewton;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Support;

/**
 * Every status that applies to an optimum of many groups. A parameter of one group is profiled with the common ones held, which
 * the other groups determine; a common one with every group's own parameters free. What is true of several groups is said once.
 */
final class GroupedDiagnosis {

    private static final double ILL_CONDITIONED = 1e8;
    private static final int STEPS = 4;
    private static final int NAMED = 3;

    private final GroupedSetting setting;
    private final GroupedFound found;
    private final ArrowNewton.Place place;
    private final double cut;
    private final List<Reason> reasons = new ArrayList<>();
    private boolean open;

    GroupedDiagnosis(GroupedSetting setting, GroupedFound found, ArrowNewton.Place place) {
        this.setting = setting;
        this.found = found;
        this.place = place;
        this.cut = new Cut(
                        setting.whole(),
                        found.parameters(setting),
                        found.optimum().objective())
                .above();
    }

    private void add(FitStatus status, String text) {
        reasons.add(new Reason(status, text));
    }

    List<Reason> reasons() {
        notIdentified();
        runaways();
        if (found.optimum().termination() == Termination.BUDGET_EXHAUSTED) {
            add(
                    FitStatus.BUDGET_EXHAUSTED,
                    "the search stopped after " + found.optimum().evaluations() + " evaluations");
        }
        atBound();
        converged();
        return reasons;
    }

    private void converged() {
        GroupedGlobality globality = new GroupedGlobality(setting, found, open);
        if (reasons.isEmpty()) {
            add(
                    FitStatus.CONVERGED,
                    "the gradient vanishes and no direction lowers the objective"
                            + globality.scope().map(fact -> "; " + fact).orElse(""));
        } else {
            globality.scope().ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        }
        Design.copies(setting.whole().data()).ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        globality.doubt().ifPresent(fact -> add(FitStatus.CONVERGED, fact));
    }

    private void notIdentified() {
        int p = setting.law().parameters().size()
                + setting.objective().nuisance().size();
        Design.tooFew(setting.whole().data(), p).ifPresent(fact -> add(FitStatus.NOT_IDENTIFIED, fact));
        Design.objections(setting.whole().data()).forEach(fact -> add(FitStatus.NOT_IDENTIFIED, fact));
        if (place.condition() > ILL_CONDITIONED) {
            add(
                    FitStatus.NOT_IDENTIFIED,
                    "the data do not determine "
                            + (place.worst() < 0 ? "the common parameters" : "the parameters of " + name(place.worst()))
                            + " (condition of the scaled Jacobian "
                            + (Double.isInfinite(place.condition())
                                    ? "infinite"
                                    : Decimal.significant(place.condition(), 2))
                            + ")");
        }
        for (int k = 0; k < setting.shared().length; k++) {
            if (!setting.isLinear(setting.shared()[k])) {
                open(k);
            }
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (int group = 0; group < setting.groups(); group++) {
            int of = group;
            openOwn(group)
                    .forEach(symbol -> groups.computeIfAbsent(symbol, each -> new ArrayList<>())
                            .add(name(of)));
        }
        open |= !groups.isEmpty();
        groups.forEach((symbol, names) -> add(
                FitStatus.NOT_IDENTIFIED,
                symbol + " is not bounded by the data in " + among(names)
                        + ": its profile stays below the 95 % cut out to an end of the search box"));
    }

    private String name(int group) {
        List<String> names = setting.whole().data().roles().groups();
        return group < names.size() ? names.get(group) : "group " + (group + 1);
    }

    private String among(List<String> names) {
        return names.size() + " of " + setting.groups() + " groups ("
                + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", …" : "") + ")";
    }

    /** Symbols of a group's own parameters that its data do not bound while the common ones are held. */
    private List<String> openOwn(int group) {
        Setting own = found.settings().get(group);
        Found at = found.groups().get(group);
        double least = at.objective();
        double allowed = least + cut - found.optimum().objective();
        Profile profile = new Profile(own, Minimization.target(own), at, allowed);
        return IntStream.of(own.nonlinear())
                .filter(k -> profile.openness(k).isPresent())
                .mapToObj(k -> own.parameter(k).symbol())
                .toList();
    }

    private void open(int k) {
        Side side = found.sides().get(k).roomyAround(found.optimum().shared()[k]);
        boolean below = !side.lowerIsSupport() && staysLow(k, side, side.lower());
        boolean above = !side.upperIsSupport() && staysLow(k, side, side.upper());
        if (below || above) {
            open = true;
            add(
                    FitStatus.NOT_IDENTIFIED,
                    setting.sharedParameter(k).symbol()
                            + " is not bounded by the data: its profile stays below the 95 % cut out to the end "
                            + Decimal.significant(below ? side.lower() : side.upper(), 3) + " of the search box");
        }
    }

    private boolean staysLow(int k, Side side, double edge) {
        double at = found.optimum().shared()[k];
        for (int step = STEPS; step >= 1; step--) {
            double fraction = (double) step / STEPS;
            double value = side.fromEven(side.even(at) + fraction * (side.even(edge) - side.even(at)));
            if (!(least(k, value) <= cut)) {
                return false;
            }
        }
        return true;
    }

    /** min of the objective with a common parameter held at a value. */
    private double least(int k, double value) {
        ArrowOptimum at = found.optimum();
        double[] z = at.shared().clone();
        z[k] = value;
        Bounds box = found.descent().shared();
        double[] lower = IntStream.range(0, z.length).mapToDouble(box::lower).toArray();
        double[] upper = IntStream.range(0, z.length).mapToDouble(box::upper).toArray();
        lower[k] = value;
        upper[k] = value;
        return found.descent().minimize(at.own(), z, Bounds.of(lower, upper)).objective();
    }

    private void runaways() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (int group = 0; group < setting.groups(); group++) {
            int of = group;
            found.groups()
                    .get(group)
                    .runaways()
                    .forEach(k -> groups.computeIfAbsent(
                                    found.settings().get(of).parameter(k).symbol(), each -> new ArrayList<>())
                            .add(name(of)));
        }
        groups.forEach((symbol, names) -> add(
                FitStatus.NO_FINITE_OPTIMUM,
                "the objective keeps falling towards an end of the widened search box of " + symbol + " in "
                        + among(names)));
    }

    private void atBound() {
        for (int k = 0; k < setting.shared().length; k++) {
            bound(setting.sharedParameter(k).support(), found.optimum().shared()[k])
                    .ifPresent(said(setting.sharedParameter(k).symbol(), ""));
        }
        for (int j = 0; j < setting.own().length; j++) {
            int place = j;
            var parameter = setting.law().inner().parameters().get(setting.own()[j]);
            List<String> names = IntStream.range(0, setting.groups())
                    .filter(group -> bound(parameter.support(), found.optimum().own()[group][place])
                            .isPresent())
                    .mapToObj(this::name)
                    .toList();
            if (!names.isEmpty()) {
                add(
                        FitStatus.AT_BOUND,
                        parameter.symbol() + " is at an end of its support " + parameter.support() + " in "
                                + among(names));
            }
        }
    }

    private java.util.function.Consumer<Double> said(String symbol, String where) {
        return value -> add(
                FitStatus.AT_BOUND, symbol + " = " + Decimal.significant(value, 6) + ", an end of its support" + where);
    }

    private static Optional<Double> bound(Support support, double value) {
        return value <= support.lower() || value >= support.upper() ? Optional.of(value) : Optional.empty();
    }
}
