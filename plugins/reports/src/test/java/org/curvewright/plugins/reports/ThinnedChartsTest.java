package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.analysis.Finding;
import org.junit.jupiter.api.Test;

/** Which laws stay where a page cannot draw all. */
final class ThinnedChartsTest {

    private static final int LARGEST = 3_000_000;

    @Test
    void ofHundredsOfGroupsTheLawIsDrawnThatAnAnswerOrElseTheSurveyNames() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        double[] sizes = IntStream.rangeClosed(1, 30).mapToDouble(i -> 1e8 * i).toArray();
        List<String> names =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "run-" + i).toList();
        for (int group = 0; group < 280; group++) {
            for (String law : List.of("power-law", "kaplan", "chinchilla")) {
                document.fit(new FitBuilder("loss", "x", law, "Groups")
                        .group("g" + group)
                        .observations(names, sizes, sizes));
            }
        }
        document.finding(Finding.verdict("fits/loss/x/g207/best", "chinchilla"));
        document.analysis(
                "survey",
                "survey",
                "Groups",
                Finding.measurement("loss/x/power-law/first", 2, "groups"),
                Finding.measurement("loss/x/kaplan/first", 198, "groups"));
        String page = HtmlReportTest.page(document.build());
        assertThat(page.length()).isLessThan(LARGEST);
        assertThat(drawn(page, "g206")).containsExactly("kaplan");
        assertThat(drawn(page, "g207")).containsExactly("chinchilla");
        assertThat(page)
                .containsOnlyOnce("Some charts do not draw all their laws")
                .contains("; 1 of 3 laws");
        assertThat(page).contains(" more groups</summary>").doesNotContain("more responses");
    }

    private static List<String> drawn(String page, String group) {
        return Stream.of("power-law", "kaplan", "chinchilla")
                .filter(law -> {
                    String fit = page.substring(page.indexOf("\"address\":\"fits/loss/x/" + group + "/" + law + "\""));
                    int runs = fit.indexOf("\"runs\":[{");
                    return runs >= 0 && runs < fit.indexOf("\"address\":", 1);
                })
                .toList();
    }
}
