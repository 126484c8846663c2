package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What panels of fits are called beside each other. */
final class Titles {

    private static final String STAR = " *";

    private static final int FEW = 4;
    private static final int SEVERAL = 9;

    private final boolean one;
    private final boolean sameSize;
    private final List<String> names;
    private final Map<String, Set<FitStatus>> statuses = new HashMap<>();

    Titles(List<Rivals> all) {
        this.one = all.size() == 1;
        this.sameSize = all.stream().mapToInt(Rivals::n).distinct().count() == 1;
        this.names = all.stream().map(Rivals::name).toList();
        all.stream()
                .flatMap(rivals -> rivals.laws().stream())
                .forEach(law -> statuses.computeIfAbsent(
                                law.key().formulation(), name -> EnumSet.noneOf(FitStatus.class))
                        .add(law.status()));
    }

    /** {@code <response>[, <fit>][ (n = 7)][ *]}, with what tells panels apart; the star is the legend's. */
    String of(Rivals rivals) {
        String size = "n = " + rivals.n();
        boolean unique = names.stream().filter(rivals.name()::equals).count() == 1;
        String name = rivals.name() + (unique ? "" : ", " + rivals.key().fit());
        boolean starred = rivals.laws().stream().anyMatch(law -> isReserved(law) && !isMarked(law));
        return Words.plain(one ? size : name + (sameSize ? "" : " (" + size + ")") + (starred ? STAR : ""));
    }

    /** What was observed, with how much of it where that is the same in all panels and no title says it. */
    String observed(String label, Rivals rivals) {
        return one || !sameSize ? label : label + " (n = " + rivals.n() + " each)";
    }

    /** The axis of the response: its name too where no title bears it. */
    String response(Rivals rivals) {
        return one ? Axes.named(rivals.name(), rivals.response().unit()) : Axes.unit(rivals.response());
    }

    /** The law, with what must be known of it in every panel, or in those whose titles bear a star. */
    String law(FitSection law) {
        String name = law.key().formulation();
        if (isMarked(law)) {
            return Words.plain(name + " (" + lower(law.status()) + ")");
        }
        List<String> somewhere = statuses.getOrDefault(name, Set.of()).stream()
                .filter(Titles::isReserved)
                .map(Titles::lower)
                .toList();
        return Words.plain(name
                + (one || somewhere.isEmpty() ? "" : " (" + String.join(" or ", somewhere) + " where" + STAR + ")"));
    }

    private boolean isMarked(FitSection law) {
        return isReserved(law)
                && (one
                        || statuses.getOrDefault(law.key().formulation(), Set.of())
                                        .size()
                                == 1);
    }

    private static boolean isReserved(FitSection law) {
        return isReserved(law.status());
    }

    private static boolean isReserved(FitStatus status) {
        return status != FitStatus.CONVERGED && status != FitStatus.AT_BOUND;
    }

    private static String lower(FitStatus status) {
        return words(status).toLowerCase(Locale.ROOT);
    }

    /** How many panels side by side show so many best. */
    static int columns(int panels) {
        return panels <= FEW ? Math.min(2, panels) : panels <= SEVERAL ? 3 : 4;
    }

    /** How many observations. */
    static String sizes(List<Rivals> all) {
        int least = all.stream().mapToInt(Rivals::n).min().orElse(0);
        int most = all.stream().mapToInt(Rivals::n).max().orElse(0);
        String each = all.size() == 1 ? "" : " per panel";
        return "n = " + (least == most ? least : least + " to " + most) + " observations" + each + ".";
    }

    /** A sentence per status that a reader of the curves must know. */
    static List<String> reservations(List<Rivals> all) {
        Map<FitStatus, List<String>> byStatus = new LinkedHashMap<>();
        all.forEach(rivals -> rivals.laws().stream()
                .filter(Titles::isReserved)
                .forEach(law -> byStatus.computeIfAbsent(law.status(), status -> new ArrayList<>())
                        .add(name(rivals, law, all))));
        return byStatus.entrySet().stream()
                .map(entry -> words(entry.getKey()) + ": " + Words.list(entry.getValue()) + ".")
                .toList();
    }

    /** The law, what it was fitted to where that differs, and the fit where several have such a response. */
    private static String name(Rivals rivals, FitSection law, List<Rivals> all) {
        long namesakes =
                all.stream().filter(other -> other.name().equals(rivals.name())).count();
        return Words.plain(law.key().formulation()
                + (all.size() == 1 ? "" : " on " + rivals.name())
                + (namesakes > 1 ? " in " + rivals.key().fit() : ""));
    }

    private static String words(FitStatus status) {
        String words = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
