package org.curvewright.plugins.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.DocumentBuilder;
import org.curvewright.plugins.reports.FitBuilder;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.fit.FitStatus;
import org.junit.jupiter.api.Test;

/** A report says of each fit why it has its status, and what qualifies it although it converged. */
final class CautionsTest {

    private static final String PLAIN = "the gradient vanishes and no direction lowers the objective";
    private static final String DOMINANT = "observation 8 alone makes up 97.4 % of the objective";

    private static FitBuilder fit(String response) {
        return new FitBuilder("tasks", response, "power", "Tasks").status(FitStatus.CONVERGED, PLAIN);
    }

    private static String rendered(FitBuilder... fits) {
        DocumentBuilder document = new DocumentBuilder();
        List.of(fits).forEach(document::fit);
        return new Narrative(new Contents(document.build()), List.of()).markdown();
    }

    private static String limitations(String report) {
        return report.substring(report.indexOf("## Limitations"));
    }

    @Test
    void theTablesOfStatusesMarkACaution() {
        String report = rendered(fit("arc"), fit("piqa").cautions(DOMINANT));
        assertThat(report)
                .contains(
                        "2 fits: 2 converged (1 with a caution). Limitations names the cautions.",
                        "| `power` | `arc` (n = 0) | converged | `fits/tasks/arc/power` |",
                        "| `power` | `piqa` (n = 0) | converged, with a caution | `fits/tasks/piqa/power` |",
                        "| `piqa` | `power` | converged, with a caution | 0 | `fits/tasks/piqa/power` |");
    }

    @Test
    void countsSayWhereAllHaveACaution() {
        assertThat(rendered(fit("arc").cautions(DOMINANT))).contains("1 fit: 1 converged (with a caution).");
        assertThat(rendered(fit("arc").cautions(DOMINANT), fit("piqa").cautions(DOMINANT)))
                .contains("2 fits: 2 converged (each with a caution).");
    }

    @Test
    void aCautionStandsInWordsWithItsFitAndUnderLimitations() {
        String report = rendered(fit("arc"), fit("piqa").cautions(DOMINANT));
        assertThat(report).contains("- `fits/tasks/piqa/power` converged. With a caution: " + DOMINANT + ".");
        assertThat(limitations(report)).contains("- Caution: " + DOMINANT + " (`fits/tasks/piqa/power`).");
    }

    @Test
    void aFitAtABoundKeepsItsCautionApartFromTheBound() {
        String report = rendered(new FitBuilder("tasks", "piqa", "power", "Tasks")
                .status(FitStatus.AT_BOUND, "E = 0, the lower end of its support")
                .cautions(DOMINANT));
        assertThat(report)
                .contains("Why: E = 0, the lower end of its support. With a caution: " + DOMINANT + ".")
                .contains("| at a bound, with a caution |");
        assertThat(limitations(report)).contains("- Caution: " + DOMINANT);
    }

    @Test
    void ofAPlainOptimumTheReasonStandsOnceWithTheCertificates() {
        String report = rendered(fit("arc"), fit("piqa"), fit("boolq"));
        assertThat(report).containsOnlyOnce(PLAIN).contains("- note 1: " + PLAIN + ".");
        assertThat(report.lines().filter(line -> line.endsWith("| note 1 |"))).hasSize(3);
        assertThat(limitations(report)).doesNotContain("Caution");
    }

    @Test
    void fitsOfWhichTheSameIsSaidShareACaution() {
        FitBuilder[] fits = IntStream.range(0, 300)
                .mapToObj(k -> fit("task-" + k).cautions("none of 20 starts ended lower"))
                .toArray(FitBuilder[]::new);
        assertThat(limitations(rendered(fits)))
                .contains("- Caution: none of 20 starts ended lower (`fits/tasks/task-0/power` and 299 more).")
                .doesNotContain("task-1/");
    }

    @Test
    void ofManyCautionsLimitationsNamesTheFirst() {
        FitBuilder[] fits = IntStream.range(0, 40)
                .mapToObj(k -> fit("task-" + k).cautions("observation " + k + " alone makes up 60 % of the objective"))
                .toArray(FitBuilder[]::new);
        String report = rendered(fits);
        assertThat(limitations(report))
                .contains("- Caution: observation 11 alone", "- 28 more cautions; each stands with its fit.")
                .doesNotContain("observation 12 alone");
        assertThat(report).contains("With a caution: observation 39 alone makes up 60 % of the objective.");
    }

    /** That its parameters are not determined says more than what else is known of the observations. */
    @Test
    void ofAFitWithoutEstimatesAllReasonsStandTogether() {
        String report = rendered(new FitBuilder("tasks", "piqa", "power", "Tasks")
                .status(FitStatus.NOT_IDENTIFIED, "alpha is not bounded by the data")
                .cautions(DOMINANT));
        assertThat(report)
                .contains("Why: alpha is not bounded by the data; " + DOMINANT + ".")
                .doesNotContain("with a caution", "- Caution");
    }
}
