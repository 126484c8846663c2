package org.curvewright.plugins.inference;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The end of the interval {c : T(c) ≤ cut} on one side, by steps outwards until T exceeds the cut and then by regula falsi
 * on √T, which is nearly linear in c.
 *
 * <p>The rise of any law is at least the profile's, so one below the cut shows that its value is inside, and one above it that a
 * value is outside only where the search for it settled. Where further searches fail the end is open.
 */
final class ProfileEnd {

    private static final int STEPS_OUT = 40;
    private static final int STEPS_IN = 60;
    private static final int STIFFER = 4;
    private static final double STIFFENING = 100;
    /** Of √T, relative: a search that ends farther from the cut has not found where the profile crosses it. */
    private static final double CROSSED = 1e-3;

    private static final double LONGEST_STEP = 4;
    /** Of √T, relative: far below what any noise in the data means. */
    private static final double TOLERANCE = 1e-8;
    /** A function that follows its target by less than this share is held back by a bound. */
    private static final double FOLLOWS = 0.5;

    private final Profile profile;
    private final boolean upper;
    private final double cut;
    private Profile.Point inside;
    private double pull = 1;

    ProfileEnd(Profile profile, boolean upper, double cut) {
        this.profile = profile;
        this.upper = upper;
        this.cut = Math.sqrt(cut);
        this.inside = profile.optimum();
    }

    /** @param notice what to say about the end; null for an ordinary one */
    record End(OptionalDouble value, @Nullable Notice notice) {}

    End find() {
        double limit = profile.limit(upper);
        double start = profile.optimum().value();
        if (start == limit) {
            return atSupport(limit);
        }
        double distance = profile.deviation() * cut;
        if (!(distance > 0) || Double.isInfinite(distance)) {
            return unbounded();
        }
        for (int step = 0; step < STEPS_OUT; step++) {
            double target = clamp(start + (upper ? distance : -distance), limit);
            Profile.Point point = pulled(target);
            if (root(point) > cut) {
                return between(target, point);
            }
            boolean held = lags(point, target);
            inside = point;
            if (target == limit || held) {
                return held && !point.settled() || profile.escapesAt(point) ? unbounded() : atSupport(point.value());
            }
            distance *= Math.min(LONGEST_STEP, Math.max(1.5, cut / root(point)));
        }
        return unbounded();
    }

    /** Stiffer and stiffer, until the function follows or is held by a bound. */
    private Profile.Point pulled(double target) {
        Profile.Point point = profile.at(target, inside, pull);
        for (int k = 0; k < STIFFER && root(point) <= cut && lags(point, target); k++) {
            pull *= STIFFENING;
            point = profile.at(target, point, pull);
        }
        return point;
    }

    private boolean lags(Profile.Point point, double target) {
        return Math.abs(point.value() - inside.value()) < FOLLOWS * Math.abs(target - inside.value());
    }

    private double clamp(double target, double limit) {
        return upper ? Math.min(target, limit) : Math.max(target, limit);
    }

    private static double root(Profile.Point point) {
        return Math.sqrt(Math.max(0, point.rise()));
    }

    /** Between the last point inside and the first outside, by the Illinois variant of regula falsi on √T − √cut. */
    private End between(double outerTarget, Profile.Point outer) {
        double near = inside.value();
        double nearMiss = root(inside) - cut;
        double far = outerTarget;
        double farMiss = root(outer) - cut;
        Profile.Point found = outer;
        Optional<Profile.Point> outside = Optional.of(outer).filter(Profile.Point::settled);
        for (int step = 0; step < STEPS_IN && Math.abs(root(found) - cut) > TOLERANCE * cut; step++) {
            double share = Double.isInfinite(farMiss) ? 0.5 : nearMiss / (nearMiss - farMiss);
            double target = near + share * (far - near);
            if (target == near || target == far) {
                break;
            }
            found = profile.at(target, inside, pull);
            double miss = root(found) - cut;
            if (miss > 0) {
                outside = found.settled() ? Optional.of(found) : outside;
                far = target;
                farMiss = miss;
                nearMiss /= 2;
            } else {
                near = target;
                nearMiss = miss;
                farMiss /= 2;
                inside = found;
            }
        }
        return isCrossing(found)
                ? end(found)
                : isCrossing(inside)
                        ? end(inside)
                        : outside.map(this::bracketed)
                                .orElseGet(profile.isOfParameter() ? this::lost : this::unbounded);
    }

    /** The last point inside is one where rounding alone keeps it there; what a failed search leaves is no crossing. */
    private boolean isCrossing(Profile.Point point) {
        return point.settled() && Math.abs(root(point) - cut) <= CROSSED * cut;
    }

    private End end(Profile.Point point) {
        return new End(OptionalDouble.of(profile.natural(point.value())), null);
    }

    /** The profile left the cut between two points and no search found where: the end is at most as far as the outer one. */
    private End bracketed(Profile.Point outside) {
        double reached = inside.value();
        if (!(upper ? outside.value() > reached : outside.value() < reached) || Double.isInfinite(outside.value())) {
            return unbounded();
        }
        String between = Decimal.significant(profile.natural(reached), 6) + " and "
                + Decimal.significant(profile.natural(outside.value()), 6);
        return new End(
                OptionalDouble.of(profile.natural(outside.value())),
                new Notice(
                        "END_BRACKETED",
                        "the profile crosses its cut between " + between + " and the search did not find where; the"
                                + " interval ends at the outer one"));
    }

    /** No search beyond the last point inside settled, which shows of a parameter neither an end nor that there is none. */
    private End lost() {
        return new End(
                OptionalDouble.empty(),
                new Notice(
                        "END_NOT_FOUND",
                        "the profile is below its cut at " + Decimal.significant(profile.natural(inside.value()), 6)
                                + " and no search beyond settled: where the interval ends is not known"));
    }

    private End atSupport(double reached) {
        double value = profile.natural(reached);
        return new End(
                OptionalDouble.of(value),
                new Notice(
                        "ENDS_AT_SUPPORT",
                        "the interval ends at " + Decimal.significant(value, 6)
                                + ", beyond which the quantity does not go, not where the profile reaches its cut"));
    }

    /** What is positive ends at 0 at the latest, and a parameter at the bound of its support. */
    private End unbounded() {
        double limit = profile.limit(upper);
        if (Double.isFinite(limit)) {
            return atSupport(limit);
        }
        if (profile.isPositive() && !upper) {
            return new End(
                    OptionalDouble.of(0),
                    new Notice("ENDS_AT_SUPPORT", "the interval ends at 0, below which the quantity cannot be"));
        }
        return new End(
                OptionalDouble.empty(),
                new Notice(
                        "UNBOUNDED",
                        "the profile stays below its cut as far as "
                                + Decimal.significant(profile.natural(inside.value()), 6)));
    }
}
