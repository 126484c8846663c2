package org.curvewright.plugins.reports.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.FitSection;

/**
 * What the page draws of fits and of series: everything, unless that would make it large. Then first what is looked at
 * first: the response at the top, the laws that were selected, the foremost law of every response, the rest.
 */
final class Drawn {

    /** Some eleven bytes each. */
    private static final int MOST_NUMBERS_OF_FITS = 45_000;

    private static final int MOST_NUMBERS_OF_SERIES = 60_000;

    /** More on one chart are a cloud; evenly spread ones show its shape. */
    private static final int MOST_RUNS = 1_500;

    private static final int NUMBERS_OF_A_RUN = 4;
    private static final int NUMBERS_OF_A_POINT = 3;
    private static final int LETTERS_OF_A_NUMBER = 11;
    private static final String BEST = "/best";

    private final Set<String> addresses = new HashSet<>();

    Drawn(Contents contents) {
        List<FitSection> fits = contents.document().fits();
        ToIntFunction<FitSection> urgency = urgency(contents, fits);
        int room = MOST_NUMBERS_OF_FITS;
        for (FitSection fit :
                fits.stream().sorted(Comparator.comparingInt(urgency)).toList()) {
            room -= take(fit.address(), size(fit), room);
        }
        room = MOST_NUMBERS_OF_SERIES;
        for (Finding series : contents.document().findings().stream()
                .filter(finding -> finding.value() instanceof Value.Series)
                .sorted(Comparator.comparing(finding -> !finding.address().contains("/averaged/")))
                .toList()) {
            room -= take(series.address(), size((Value.Series) series.value()), room);
        }
    }

    private int take(String address, int numbers, int room) {
        if (numbers > room) {
            return 0;
        }
        addresses.add(address);
        return numbers;
    }

    private static ToIntFunction<FitSection> urgency(Contents contents, List<FitSection> fits) {
        List<Rivals> rivals = Contents.rivals(fits);
        Optional<String> top = rivals.stream()
                .filter(some ->
                        some.laws().stream().anyMatch(law -> !law.observations().isEmpty()))
                .map(some -> some.path() + "/")
                .findFirst();
        Set<String> chosen = contents.document().findings().stream()
                .filter(finding -> finding.address().endsWith(BEST) && finding.value() instanceof Value.Text)
                .map(Drawn::chosen)
                .collect(Collectors.toSet());
        Foremost foremost = new Foremost(contents);
        Set<String> firsts =
                rivals.stream().map(some -> foremost.of(some).address()).collect(Collectors.toSet());
        return fit -> {
            boolean atTop = top.filter(fit.key().path()::startsWith).isPresent();
            boolean selected = chosen.contains(fit.address());
            return selected ? (atTop ? 0 : 2) : atTop ? 1 : firsts.contains(fit.address()) ? 3 : 4;
        };
    }

    /** {@code analyses/<as>/<response>/best} that names a law is of {@code fits/<response>/<law>}. */
    private static String chosen(Finding best) {
        String response =
                best.address().replaceFirst("^(?:analyses|sweep)/[^/]+/", "").replaceFirst(BEST + "$", "");
        return "fits/" + response + "/" + Readable.value(best);
    }

    boolean holds(FitSection fit) {
        return addresses.contains(fit.address());
    }

    /** Of a series. */
    boolean holds(Finding series) {
        return addresses.contains(series.address());
    }

    /** All of them, or as many as a chart shows, evenly spread. */
    static <T> List<T> thinned(List<T> runs) {
        int every = (runs.size() + MOST_RUNS - 1) / MOST_RUNS;
        return every <= 1
                ? runs
                : IntStream.range(0, runs.size())
                        .filter(k -> k % every == 0)
                        .mapToObj(runs::get)
                        .toList();
    }

    private static int size(FitSection fit) {
        int covariates = fit.covariates().size();
        int points = fit.curve().map(curve -> curve.value().size()).orElse(0);
        return thinned(fit.observations()).size() * (covariates + NUMBERS_OF_A_RUN)
                + points * (covariates + NUMBERS_OF_A_POINT);
    }

    private static int size(Value.Series series) {
        return series.lanes().stream()
                .mapToInt(lane -> lane.numbers().size() + letters(lane.labels()) / LETTERS_OF_A_NUMBER)
                .sum();
    }

    private static int letters(List<String> labels) {
        return labels.stream()
                .mapToInt(label -> label.length() + LETTERS_OF_A_NUMBER)
                .sum();
    }
}
