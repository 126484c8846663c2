package org.curvewright.plugins.reports.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/**
 * One law's predictions beside observations, read from a series with the lanes {@code observed}, {@code predicted}, {@code
 * held_out}, perhaps {@code lower} and {@code upper}, and a covariate; and, from the series {@code curve} beside it, the law.
 *
 * @param address without {@code /series}
 * @param response {@code <fit>/<response>[/<group>]}
 */
record Prediction(
        String address, String response, String formulation, Lane covariate, List<Lane> lanes, Optional<Curve> curve) {

    /** The law on a fine grid, with its prediction band where there is one. */
    record Curve(List<Point> points, List<Span> band) {}

    private static final Set<String> OTHERS =
            Set.of("label", "observed", "predicted", "lower", "upper", "held_out", "error_percent");
    private static final String END = "/series";
    private static final String CURVE = "/curve";

    static Optional<Prediction> read(Finding finding, AnalysisSection analysis, Contents contents) {
        String prefix = Contents.address(analysis) + "/";
        if (!(finding.value() instanceof Value.Series series)
                || !finding.address().endsWith(END)) {
            return Optional.empty();
        }
        String path = finding.address().substring(prefix.length());
        String law = path.substring(0, Math.max(0, path.length() - END.length()));
        List<Lane> lanes = series.lanes();
        Optional<Lane> covariate = lanes.stream()
                .filter(lane -> !OTHERS.contains(lane.name()) && !lane.numbers().isEmpty())
                .findFirst();
        boolean complete =
                covariate.isPresent() && has(lanes, "observed") && has(lanes, "predicted") && has(lanes, "held_out");
        int cut = law.lastIndexOf('/');
        return complete && cut > 0
                ? Optional.of(new Prediction(
                        prefix + law,
                        law.substring(0, cut),
                        law.substring(cut + 1),
                        covariate.get(),
                        lanes,
                        curve(contents, prefix + law + CURVE, covariate.get().name())))
                : Optional.empty();
    }

    private static Optional<Curve> curve(Contents contents, String address, String covariate) {
        return contents.finding(address)
                .map(Finding::value)
                .filter(Value.Series.class::isInstance)
                .map(value -> ((Value.Series) value).lanes())
                .filter(lanes -> has(lanes, covariate) && has(lanes, "value"))
                .map(lanes -> {
                    List<Double> x = numbers(lanes, covariate);
                    List<Double> y = numbers(lanes, "value");
                    List<Double> lower = numbers(lanes, "lower");
                    List<Double> upper = numbers(lanes, "upper");
                    return new Curve(
                            IntStream.range(0, Math.min(x.size(), y.size()))
                                    .mapToObj(i -> new Point(x.get(i), y.get(i)))
                                    .toList(),
                            IntStream.range(0, Math.min(x.size(), Math.min(lower.size(), upper.size())))
                                    .mapToObj(i -> new Span(x.get(i), lower.get(i), upper.get(i)))
                                    .toList());
                });
    }

    private static List<Double> numbers(List<Lane> lanes, String name) {
        return lanes.stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .map(Lane::numbers)
                .orElse(List.of());
    }

    private static boolean has(List<Lane> lanes, String name) {
        return lanes.stream()
                .anyMatch(lane -> lane.name().equals(name) && !lane.numbers().isEmpty());
    }

    int size() {
        return covariate.numbers().size();
    }

    int fitted() {
        return (int) IntStream.range(0, size()).filter(i -> !heldOut(i)).count();
    }

    boolean hasInterval() {
        return has(lanes, "lower") && has(lanes, "upper");
    }

    String unit() {
        return lane("observed").map(Lane::unit).orElse("");
    }

    boolean heldOut(int i) {
        return at("held_out", i) > 0;
    }

    double x(int i) {
        return covariate.numbers().get(i);
    }

    Point observed(int i) {
        return new Point(x(i), at("observed", i));
    }

    Point predicted(int i) {
        return new Point(x(i), at("predicted", i));
    }

    Span interval(int i) {
        return new Span(x(i), at("lower", i), at("upper", i));
    }

    private Optional<Lane> lane(String name) {
        return lanes.stream().filter(lane -> lane.name().equals(name)).findFirst();
    }

    /** NaN where a lane is shorter than it should be. */
    private double at(String name, int i) {
        return lane(name)
                .filter(lane -> i < lane.numbers().size())
                .map(lane -> lane.numbers().get(i))
                .orElse(Double.NaN);
    }
}
