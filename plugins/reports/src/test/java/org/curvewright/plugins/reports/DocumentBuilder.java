package org.curvewright.plugins.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Data;
import org.curvewright.spi.report.ResultDocument.Expectation;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** Makes documents by hand. */
public final class DocumentBuilder {

    private final List<FitSection> fits = new ArrayList<>();
    private final List<AnalysisSection> analyses = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Data> data = new ArrayList<>();
    private String name = "a-study";
    private String question = "Does loss scale?";
    private String used = "{\"reports\":[{\"use\":\"markdown\"},{\"use\":\"figures\"}]}";

    public DocumentBuilder named(String other) {
        name = other;
        return this;
    }

    public DocumentBuilder asking(String other) {
        question = other;
        return this;
    }

    public DocumentBuilder using(String json) {
        used = json;
        return this;
    }

    public DocumentBuilder fit(FitBuilder fit) {
        fits.add(fit.section());
        findings.addAll(fit.findings());
        return this;
    }

    public DocumentBuilder finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    public DocumentBuilder analysis(String as, String use, String section, Finding... found) {
        analyses.add(new AnalysisSection(as, use, section, List.of(), List.of()));
        for (Finding finding : found) {
            findings.add(finding.under("analyses/" + as + "/"));
        }
        return this;
    }

    public DocumentBuilder claim(String says, String where, String test, String found, ResultDocument.Verdict verdict) {
        Optional<String> stands = found.isEmpty() ? Optional.empty() : Optional.of(found);
        claims.add(new Claim(says, where, test, stands, verdict, ""));
        return this;
    }

    public DocumentBuilder expectation(String finding, String test, String found, boolean holds) {
        expectations.add(new Expectation(finding, test, Optional.of(found), holds, ""));
        return this;
    }

    public DocumentBuilder notice(String code, String text) {
        notices.add(new Notice(code, text));
        return this;
    }

    public DocumentBuilder data(
            String entry, String citation, int rows, Map<String, Integer> excluded, Variable... columns) {
        data.add(new Data(
                entry,
                "published: " + entry,
                "4ca0c1fb",
                citation,
                "Apache-2.0",
                List.of(columns),
                rows,
                excluded,
                List.of()));
        return this;
    }

    public ResultDocument build() {
        return new ResultDocument(
                ResultDocument.SCHEMA,
                "0.1.0",
                new ResultDocument.Experiment(
                        name, question, "A study made by hand.", 42, Optional.of("A. Author (2026)")),
                new ResultDocument.Configuration("experiment: " + name + "\n", List.of(), used),
                List.of(new ResultDocument.PluginVersion("formulations", "0.1.0")),
                data,
                fits,
                analyses,
                findings,
                claims,
                expectations,
                notices);
    }
}
