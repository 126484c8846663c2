package org.curvewright.plugins.reports.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Curve;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.Observation;

/** What the charts are drawn from: observations, curves, certificates and series, as JSON in the page. */
final class Island {

    private static final Pattern GROUPED = Pattern.compile("[^\\[]+\\[(.+)\\]");

    private final Contents contents;
    private final ResultDocument document;
    private final Drawn drawn;
    private final Json json = new Json();

    Island(Contents contents, Drawn drawn) {
        this.contents = contents;
        this.document = contents.document();
        this.drawn = drawn;
    }

    String json() {
        json.object(() -> {
            json.key("fits").array(document.fits(), (out, fit) -> fit(fit));
            json.key("series").array(series(), (out, finding) -> series(finding));
            Allocations.write(json, contents);
            json.key("severities")
                    .object(() -> document.severities()
                            .forEach((code, severity) ->
                                    json.key(code).text(severity.name().toLowerCase(Locale.ROOT))));
            json.key("tones").object(() -> Badge.tones(json));
            new Register(contents).write(json);
        });
        return json.toString();
    }

    private void fit(FitSection fit) {
        json.object(() -> {
            json.key("address").text(fit.address());
            json.key("path")
                    .text(fit.key().fit() + "/" + fit.key().response()
                            + fit.key().group().map(group -> "/" + group).orElse(""));
            fit.key()
                    .group()
                    .ifPresent(group -> json.key("family")
                            .text(fit.key().fit() + "/" + fit.key().response()));
            json.key("groups").texts(groups(fit));
            json.key("law").text(fit.key().formulation());
            json.key("status").text(fit.status().name());
            json.key("response");
            variable(fit.response());
            json.key("covariates").array(fit.covariates(), (out, covariate) -> variable(covariate));
            json.key("atBound").texts(fit.certificate().atBound());
            json.key("starts").number(fit.certificate().starts());
            json.key("best").number(fit.certificate().reachingBest());
            boolean shown = drawn.holds(fit);
            json.key("runs").array(shown ? Drawn.thinned(fit.observations()) : List.of(), (out, run) -> run(run));
            fit.curve().filter(curve -> shown).ifPresent(this::curve);
        });
    }

    /** Of a fit that groups share: those that its parameters name, as {@code A[mine]} does. */
    private static List<String> groups(FitSection fit) {
        return fit.free().stream()
                .map(estimate -> GROUPED.matcher(estimate.parameter().symbol()))
                .filter(Matcher::matches)
                .map(grouped -> grouped.group(1))
                .distinct()
                .toList();
    }

    private void variable(Variable variable) {
        json.object(() -> {
            json.key("name").text(variable.name());
            json.key("unit").text(variable.unit());
            variable.chance().ifPresent(chance -> json.key("chance").number(chance));
        });
    }

    private void run(Observation run) {
        json.object(() -> {
            json.key("label").text(run.label());
            json.key("x").numbers(run.covariates());
            json.key("y").number(run.observed());
            run.standardError().ifPresent(error -> json.key("se").number(error));
            json.key("fit").number(run.predicted());
            json.key("residual").number(run.residual());
        });
    }

    private void curve(Curve curve) {
        json.key("curve").object(() -> {
            json.key("x").array(curve.covariates(), Json::numbers);
            json.key("y").numbers(curve.value());
            json.key("lower").array(curve.lower(), Json::number);
            json.key("upper").array(curve.upper(), Json::number);
            json.key("level").number(curve.level());
        });
    }

    private List<Finding> series() {
        return document.findings().stream()
                .filter(finding -> finding.value() instanceof Value.Series)
                .filter(drawn::holds)
                .toList();
    }

    private void series(Finding finding) {
        json.object(() -> {
            json.key("address").text(finding.address());
            json.key("use").text(use(finding));
            json.key("lanes")
                    .array(
                            ((Value.Series) finding.value()).lanes(),
                            (out, lane) -> json.object(() -> {
                                json.key("name").text(lane.name());
                                json.key("unit").text(lane.unit());
                                if (lane.labels().isEmpty()) {
                                    json.key("numbers").array(lane.numbers(), Json::number);
                                } else {
                                    labels(lane.labels());
                                }
                            }));
        });
    }

    /** Words that recur are written once, and which of them stands where. */
    private void labels(List<String> labels) {
        List<String> words = labels.stream().distinct().toList();
        if (2 * words.size() > labels.size()) {
            json.key("labels").texts(labels);
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        words.forEach(word -> places.put(word, places.size()));
        json.key("words").texts(words);
        json.key("of").array(labels, (out, label) -> out.number(places.getOrDefault(label, 0)));
    }

    private String use(Finding finding) {
        return document.analyses().stream()
                .filter(analysis -> finding.address().startsWith(contents.place(analysis) + "/"))
                .map(AnalysisSection::use)
                .findFirst()
                .orElse("");
    }
}
