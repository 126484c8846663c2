package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What panels of fits are called beside each other. */
final class Titles {

    private static final int FEW = 4;
    private static final int SEVERAL = 9;

    private final boolean one;
    private final boolean sameSize;
    private final List<String> names;

    Titles(List<Rivals> all) {
        this.one = all.size() == 1;
        this.sameSize = all.stream().mapToInt(Rivals::n).distinct().count() == 1;
        this.names = all.stream().map(Rivals::name).toList();
    }

    /** {@code <response>[, <fit>][ (n = 7)]}, with what tells panels apart. */
    String of(Rivals rivals) {
        String size = "n = " + rivals.n();
        boolean unique = names.stream().filter(rivals.name()::equals).count() == 1;
        String name = rivals.name() + (unique ? "" : ", " + rivals.key().fit());
        return Words.plain(one ? size : name + (sameSize ? "" : " (" + size + ")"));
    }

    /** The axis of the response: its name too where no title bears it. */
    String response(Rivals rivals) {
        return one ? Axes.named(rivals.name(), rivals.response().unit()) : Axes.unit(rivals.response());
    }

    /** The law, with what must be known of it where the panel is the only one. */
    String law(FitSection law) {
        boolean plain = !one || law.status() == FitStatus.CONVERGED || law.status() == FitStatus.AT_BOUND;
        String status = plain ? "" : " (" + words(law.status()).toLowerCase(Locale.ROOT) + ")";
        return Words.plain(law.key().formulation() + status);
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
                .filter(law -> law.status() != FitStatus.CONVERGED && law.status() != FitStatus.AT_BOUND)
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
