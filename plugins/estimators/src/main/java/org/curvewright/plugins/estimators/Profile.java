package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.Decimal;

/** Whether the data bound a nonlinear parameter: its profile must rise above its cut before the search box ends. */
final class Profile {

    /** Places between the optimum and the edge at which a profile that is low at the edge may yet be above its cut. */
    private static final int STEPS = 4;

    private final Setting setting;
    private final Target target;
    private final Found found;
    private final double cut;

    Profile(Setting setting, Target target, Found found, double cut) {
        this.setting = setting;
        this.target = target;
        this.found = found;
        this.cut = cut;
    }

    /** Why the parameter is not identified, where it is not. */
    Optional<String> openness(int parameter) {
        Side side = found.box().side(parameter).roomyAround(found.parameters()[parameter]);
        boolean below = !side.lowerIsSupport() && staysLow(parameter, side, side.lower());
        boolean above = !side.upperIsSupport() && staysLow(parameter, side, side.upper());
        if (!below && !above) {
            return Optional.empty();
        }
        String ends = below && above
                ? "both ends, " + digits(parameter, side.lower()) + " and " + digits(parameter, side.upper()) + ","
                : "the end " + digits(parameter, below ? side.lower() : side.upper());
        return Optional.of(
                setting.parameter(parameter).symbol() + " is not bounded by the data: its profile stays below "
                        + "the 95 % cut out to " + ends + " of the search box");
    }

    private String digits(int parameter, double value) {
        double[] theta = found.parameters().clone();
        theta[parameter] = value;
        return Decimal.significant(setting.natural(theta)[parameter], 3);
    }

    private boolean staysLow(int parameter, Side side, double edge) {
        double[] from = found.parameters().clone();
        double at = from[parameter];
        if (at == edge) {
            return true;
        }
        from[parameter] = edge;
        if (!(least(parameter, edge, from) <= cut)) {
            return false;
        }
        double[] warm = found.parameters().clone();
        for (int step = 1; step < STEPS; step++) {
            double fraction = (double) step / STEPS;
            double value = side.fromEven(side.even(at) + fraction * (side.even(edge) - side.even(at)));
            warm[parameter] = value;
            if (!(least(parameter, value, warm) <= cut)) {
                return false;
            }
        }
        return true;
    }

    /** min of the objective with the parameter held at a value. */
    private double least(int parameter, double value, double[] start) {
        Box pinned = found.box().with(parameter, Side.pinned(value));
        boolean projectable = SeparatedLaw.serves(setting, pinned) && setting.nonlinear().length <= 2;
        Optimum optimum = projectable
                ? target.survey(pinned, List.of(start)).best()
                : target.descend(start, pinned.hard(setting), Target.BRIEF);
        return optimum.objective();
    }
}
