package org.curvewright.spi.fit;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/**
 * The evidence that a fit is the global optimum, or that it is not.
 *
 * @param projectedGradient largest component of the projected gradient of ln(objective) per unit of the scaled parameters; none
 *     where the law passes through the data to rounding
 * @param positive eigenvalues of the free Hessian above rounding
 * @param zero those at rounding level
 * @param negative those below
 * @param condition of the scaled Jacobian or Hessian
 * @param rank of the scaled Jacobian
 * @param directions combinations that the data do not determine: weights by symbol, unit length
 * @param atBound symbols of the parameters on a bound of their support
 * @param starts how many starts or cells were searched
 * @param reachingBest the share of them that ended in the best basin, 0 to 1
 * @param secondBasin the objective of the next best local optimum
 * @param crossCheck the independent second optimizer
 * @param crossCheckDifference (its objective − ours)/ours; negative would mean ours is not the optimum; where the law passes
 *     through the data to rounding, the largest difference of predictions relative to the largest prediction
 */
public record Certificate(
        OptionalDouble projectedGradient,
        int positive,
        int zero,
        int negative,
        OptionalDouble condition,
        int rank,
        List<Map<String, Double>> directions,
        List<String> atBound,
        int starts,
        OptionalDouble reachingBest,
        OptionalDouble secondBasin,
        String crossCheck,
        OptionalDouble crossCheckDifference) {

    /** Weight of a parameter in a direction of unit length below which it is not named. */
    private static final double NAMED = 0.1;

    public static final Certificate NONE = new Certificate(
            OptionalDouble.empty(),
            0,
            0,
            0,
            OptionalDouble.empty(),
            0,
            List.of(),
            List.of(),
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "",
            OptionalDouble.empty());

    public Certificate {
        directions = List.copyOf(directions);
        atBound = List.copyOf(atBound);
    }

    /** The combinations that the data do not determine, as people write them; empty without any. */
    public String undetermined() {
        return directions.stream().map(Certificate::written).collect(Collectors.joining("; "));
    }

    /** The larger weights of a direction as text, such as {@code 0.71·A − 0.7·E}. */
    public static String written(Map<String, Double> direction) {
        return direction.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= NAMED)
                .map(entry -> (entry.getValue() < 0 ? "− " : "+ ") + Decimal.significant(Math.abs(entry.getValue()), 2)
                        + "·" + entry.getKey())
                .collect(Collectors.joining(" "))
                .replaceFirst("^\\+ ", "");
    }
}
