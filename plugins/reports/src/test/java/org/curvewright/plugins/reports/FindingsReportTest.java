package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;

final class FindingsReportTest {

    private static List<String> lines(ResultDocument document) throws IOException {
        MemorySink sink = new MemorySink();
        new FindingsReport().render(document, sink);
        return sink.text("findings.csv").lines().toList();
    }

    private static List<String> lines(Finding finding) throws IOException {
        return lines(new DocumentBuilder().analysis("x", "x", "X", finding).build());
    }

    @Test
    void aRowAFinding() throws IOException {
        ResultDocument document = Study.document();
        assertThat(lines(document)).hasSize(1 + document.findings().size());
    }

    @Test
    void aNumberIsWrittenToItsLastDigitWithItsInterval() throws IOException {
        assertThat(lines(Study.document()))
                .contains(
                        "fits/loss/pile_test_loss/kaplan/a,estimate,17.38994,nats/token,12.1,88.2,,0.95,parametric-bootstrap,");
    }

    @Test
    void aTextStandsInTheValueColumn() throws IOException {
        assertThat(lines(Study.document()).get(1))
                .isEqualTo("fits/loss/pile_test_loss/kaplan/status,verdict,CONVERGED,,,,,,,");
    }

    @Test
    void whatIsAbsentSaysWhy() throws IOException {
        Finding absent = Finding.absent(
                "y", Finding.Kind.MEASUREMENT, "percent", new Notice("UNDEFINED", "nothing, \"really\""));
        assertThat(lines(absent).get(1))
                .isEqualTo("analyses/x/y,measurement,,percent,,,,,,\"UNDEFINED: nothing, \"\"really\"\"\"");
    }

    @Test
    void aBreakWithinACellIsQuoted() throws IOException {
        assertThat(lines(Finding.verdict("y", "two\nlines"))).contains("analyses/x/y,verdict,\"two", "lines\",,,,,,,");
    }
}
