package org.curvewright.spi.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Severity;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Parameter;

/**
 * The versioned, self-contained record of one executed experiment. Everything a report shows stands here; nothing in it
 * depends on the machine, the time or the number of threads.
 *
 * @param schema the version of this shape
 * @param curvewright the version of the program
 * @param findings every finding under its whole address, in the order of the configuration
 * @param severities of the codes of notices that occur, as the plugins explain them; empty in a document of an older program
 */
public record ResultDocument(
        int schema,
        String curvewright,
        Experiment experiment,
        Configuration configuration,
        List<PluginVersion> plugins,
        List<Data> data,
        List<FitSection> fits,
        List<AnalysisSection> analyses,
        List<Finding> findings,
        List<Claim> claims,
        List<Expectation> expectations,
        List<Notice> notices,
        Map<String, Severity> severities) {

    /** The shape that this program writes; an older one is read, a newer one refused. */
    public static final int SCHEMA = 1;

    public ResultDocument {
        plugins = List.copyOf(plugins);
        data = List.copyOf(data);
        fits = List.copyOf(fits);
        analyses = List.copyOf(analyses);
        findings = List.copyOf(findings);
        claims = List.copyOf(claims);
        expectations = List.copyOf(expectations);
        notices = List.copyOf(notices);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    }

    /** Without what plugins explain of its codes. */
    public ResultDocument(
            int schema,
            String curvewright,
            Experiment experiment,
            Configuration configuration,
            List<PluginVersion> plugins,
            List<Data> data,
            List<FitSection> fits,
            List<AnalysisSection> analyses,
            List<Finding> findings,
            List<Claim> claims,
            List<Expectation> expectations,
            List<Notice> notices) {
        this(
                schema,
                curvewright,
                experiment,
                configuration,
                plugins,
                data,
                fits,
                analyses,
                findings,
                claims,
                expectations,
                notices,
                Map.of());
    }

    /** The same with the severities of those of these codes that occur. */
    public ResultDocument explained(Map<String, Severity> known) {
        Map<String, Severity> occurring = new TreeMap<>();
        everyNotice()
                .map(Notice::code)
                .filter(known::containsKey)
                .forEach(code -> occurring.put(code, known.getOrDefault(code, Severity.CAUTION)));
        return new ResultDocument(
                schema,
                curvewright,
                experiment,
                configuration,
                plugins,
                data,
                fits,
                analyses,
                findings,
                claims,
                expectations,
                notices,
                occurring);
    }

    private Stream<Notice> everyNotice() {
        Stream<Notice> ofFindings = findings.stream()
                .flatMap(finding -> Stream.concat(
                        finding.notices().stream(),
                        finding.interval().stream().flatMap(interval -> interval.notices().stream())));
        Stream<Notice> ofParts = Stream.concat(
                data.stream().flatMap(entry -> entry.notices().stream()),
                fits.stream().flatMap(fit -> fit.inferences().stream()).flatMap(used -> used.notices().stream()));
        return Stream.of(notices.stream(), ofParts, ofFindings).flatMap(part -> part);
    }

    /** How grave a notice is; one of caution where nobody said. */
    public Severity severity(Notice notice) {
        return severities.getOrDefault(notice.code(), Severity.CAUTION);
    }

    /** The finding at an address. */
    public Optional<Finding> finding(String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .findFirst();
    }

    /**
     * What was asked.
     *
     * @param summary the author's own words on what the reader should know; may be empty
     */
    public record Experiment(String name, String question, String summary, long seed, Optional<String> cites) {}

    /**
     * What was typed and what was used.
     *
     * @param typed the YAML text as it was read
     * @param overrides the {@code --set} arguments in order
     * @param used the configuration after overrides and defaults, as JSON text
     */
    public record Configuration(String typed, List<String> overrides, String used) {}

    /** A plugin that took part. */
    public record PluginVersion(String name, String version) {}

    /**
     * One data entry.
     *
     * @param rows how many rows were kept
     * @param excluded how many were left out, by reason
     * @param notices about the table
     */
    public record Data(
            String name,
            String origin,
            String sha256,
            String citation,
            String licence,
            List<Variable> columns,
            int rows,
            Map<String, Integer> excluded,
            List<Notice> notices) {}

    /**
     * One fit.
     *
     * @param section the heading it belongs under
     * @param n how many observations were fitted
     * @param objective the objective's formula
     * @param likelihood whether the objective is a likelihood
     * @param free the estimated parameters with their values, in order
     * @param inferences what the intervals were made with, the first answering at the short addresses
     */
    public record FitSection(
            FitKey key,
            String section,
            String data,
            String use,
            String formula,
            String citation,
            List<Variable> covariates,
            Variable response,
            int n,
            String objective,
            boolean likelihood,
            FitStatus status,
            List<Reason> reasons,
            Certificate certificate,
            List<Estimate> free,
            List<Observation> observations,
            Optional<Curve> curve,
            List<InferenceSection> inferences) {

        /** {@code fits/<fit>/<response>[/<group>]/<formulation>}. */
        public String address() {
            return "fits/" + key.path();
        }
    }

    /** One estimated parameter; empty when the fit FAILED. Its interval stands in the finding. */
    public record Estimate(Parameter parameter, OptionalDouble value) {}

    /**
     * One fitted observation; residual is observed − predicted.
     *
     * @param standardError as given, or of a share of known items its sampling error; empty where neither is known
     */
    public record Observation(
            String label,
            List<Double> covariates,
            double observed,
            OptionalDouble standardError,
            OptionalDouble predicted,
            OptionalDouble residual) {}

    /**
     * The fitted law along its first covariate, the others following the observations, with the confidence band of its
     * first inference.
     */
    public record Curve(
            List<List<Double>> covariates,
            List<Double> value,
            List<OptionalDouble> lower,
            List<OptionalDouble> upper,
            OptionalDouble level) {}

    /** An inference that was used. */
    public record InferenceSection(
            String as, String use, double level, Map<String, Double> counts, List<Notice> notices) {}

    /** An analysis that was run. */
    public record AnalysisSection(String as, String use, String section, List<String> on, List<Notice> notices) {}

    /**
     * A published statement, judged.
     *
     * @param says the statement
     * @param where the address that decides it
     * @param test what must hold there, such as {@code is 0.106 within 0.0005}
     * @param found what stands there; empty when nothing does
     * @param because why it cannot be told, or a remark of the author's
     */
    public record Claim(
            String says, String where, String test, Optional<String> found, Verdict verdict, String because) {}

    /** How a claim fared. */
    public enum Verdict {
        HOLDS,
        DOES_NOT_HOLD,
        CANNOT_BE_TOLD
    }

    /** What the experiment checks of itself. */
    public record Expectation(String finding, String test, Optional<String> found, boolean holds, String because) {}
}
