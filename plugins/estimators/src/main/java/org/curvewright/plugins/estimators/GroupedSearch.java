package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowOptimum;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.spi.fit.QuadraticObjective;

/**
 * The global minimum over many groups: every group is searched by itself, the quantiles of what the groups make of the common
 * parameters are starts, every group is searched again with these held, and then all descend together with the groups' own
 * parameters profiled out. At last every group is searched once more at the common parameters found.
 */
final class GroupedSearch {

    private static final double[] QUANTILES = {0.5, 0.25, 0.75, 0.1, 0.9};
    private static final int ROUNDS = 3;
    /** Relative difference of two objectives that are one minimum. */
    private static final double SAME = 1e-9;

    private final GroupedSetting setting;

    GroupedSearch(GroupedSetting setting) {
        this.setting = setting;
    }

    /** Empty where no group, or no start, has a finite objective. */
    Optional<GroupedFound> run(Optional<double[]> start) {
        double[][] byGroup = byGroup();
        if (byGroup.length == 0) {
            return Optional.empty();
        }
        List<Side> sides = sides(byGroup);
        List<double[]> starts = new ArrayList<>();
        start.map(setting::shared).ifPresent(starts::add);
        for (double quantile : QUANTILES) {
            starts.add(quantile(byGroup, quantile));
        }
        int startRounds = setting.objective() instanceof QuadraticObjective ? ROUNDS : 1;
        List<ArrowOptimum> optima = starts.stream()
                .map(z -> settled(z, sides, startRounds).optimum())
                .sorted(java.util.Comparator.comparingDouble(ArrowOptimum::objective))
                .toList();
        GroupedFound best = settled(setting.lawOf(optima.get(0).shared()), sides, ROUNDS);
        double[] objectives =
                optima.stream().mapToDouble(ArrowOptimum::objective).toArray();
        double least = best.optimum().objective();
        OptionalDouble second = Arrays.stream(objectives)
                .filter(each -> each > least + SAME * Math.abs(least))
                .findFirst();
        long reaching = Arrays.stream(objectives)
                .filter(each -> each <= least + SAME * Math.abs(least))
                .count();
        if (!Double.isFinite(least)) {
            return Optional.empty();
        }
        return Optional.of(new GroupedFound(
                best.optimum(),
                best.settings(),
                best.groups(),
                sides,
                best.descent(),
                starts.size(),
                (int) reaching,
                second));
    }

    /** What every group makes of the common parameters by itself. */
    private double[][] byGroup() {
        return IntStream.range(0, setting.groups())
                .mapToObj(group -> {
                    Setting free = setting.free(group);
                    double[] theta = free.natural(GroupedSetting.search(free).parameters());
                    return Arrays.stream(setting.shared())
                            .mapToDouble(k -> theta[k])
                            .toArray();
                })
                .filter(z -> Arrays.stream(z).allMatch(Double::isFinite))
                .toArray(double[][]::new);
    }

    private List<Side> sides(double[][] byGroup) {
        return IntStream.range(0, setting.shared().length)
                .mapToObj(k -> {
                    double[] values = Arrays.stream(byGroup)
                            .mapToDouble(z -> z[k])
                            .sorted()
                            .toArray();
                    return Side.around(setting.sharedParameter(k), values[0], values[values.length - 1])
                            .reaching(values[0])
                            .reaching(values[values.length - 1]);
                })
                .toList();
    }

    private static double[] quantile(double[][] byGroup, double share) {
        return IntStream.range(0, byGroup[0].length)
                .mapToDouble(k -> {
                    double[] values = Arrays.stream(byGroup)
                            .mapToDouble(z -> z[k])
                            .sorted()
                            .toArray();
                    return values[(int) Math.round(share * (values.length - 1))];
                })
                .toArray();
    }

    /** All descend together from common parameters; a group that a search finds lower there begins again. */
    private GroupedFound settled(double[] z, List<Side> sides, int rounds) {
        GroupedFound found = descended(z, sides);
        for (int round = 1; round < rounds; round++) {
            GroupedFound again = descended(setting.lawOf(found.optimum().shared()), sides);
            double before = found.optimum().objective();
            double after = again.optimum().objective();
            found = after <= before ? again : found;
            if (!(after < before - SAME * Math.abs(before))) {
                return found;
            }
        }
        return found;
    }

    private GroupedFound descended(double[] z, List<Side> sides) {
        List<Setting> settings = new ArrayList<>();
        List<Found> groups = new ArrayList<>();
        for (int group = 0; group < setting.groups(); group++) {
            Setting held = setting.held(group, z);
            settings.add(held);
            groups.add(GroupedSetting.search(held));
        }
        Bounds[] own = IntStream.range(0, setting.groups())
                .mapToObj(group -> setting.ofLaw(groups.get(group).box().hard(settings.get(group))))
                .toArray(Bounds[]::new);
        double[][] x = groups.stream()
                .map(found -> Arrays.copyOf(found.parameters(), setting.own().length))
                .toArray(double[][]::new);
        GroupedDescent descent = setting.descent(own, setting.bounds(sides));
        ArrowOptimum optimum = descent.minimize(x, setting.withNoise(x, z), descent.shared());
        return new GroupedFound(optimum, settings, groups, sides, descent, 1, 1, OptionalDouble.empty());
    }
}
