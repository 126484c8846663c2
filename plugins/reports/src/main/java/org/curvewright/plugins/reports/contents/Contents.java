package org.curvewright.plugins.reports.contents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** A document by headings and by addresses. */
public final class Contents {

    private static final String SWEEP = "sweep/";

    private static final String OBJECTIVE = "/objective";

    private static final Set<String> HELD = Set.of("TIED", "FIXED");

    private final ResultDocument document;
    private final Map<String, Finding> byAddress = new HashMap<>();
    private final Map<String, List<Finding>> byParent = new HashMap<>();

    public Contents(ResultDocument document) {
        this.document = document;
        document.findings().forEach(this::file);
    }

    private void file(Finding finding) {
        String address = finding.address();
        byAddress.putIfAbsent(address, finding);
        for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
            byParent.computeIfAbsent(address.substring(0, slash), parent -> new ArrayList<>())
                    .add(finding);
        }
    }

    public ResultDocument document() {
        return document;
    }

    /** The headings of fits and analyses, in the order of the document. */
    public List<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        document.fits().forEach(fit -> sections.add(fit.section()));
        document.analyses().forEach(analysis -> sections.add(analysis.section()));
        return List.copyOf(sections);
    }

    public List<FitSection> fits(String section) {
        return document.fits().stream()
                .filter(fit -> fit.section().equals(section))
                .toList();
    }

    public List<AnalysisSection> analyses(String section) {
        return document.analyses().stream()
                .filter(analysis -> analysis.section().equals(section))
                .toList();
    }

    /** The fits that compete for the same response, in the order of the document. */
    public static List<Rivals> rivals(List<FitSection> fits) {
        Map<String, List<FitSection>> byResponse = new LinkedHashMap<>();
        fits.forEach(fit -> byResponse
                .computeIfAbsent(Rivals.path(fit.key()), path -> new ArrayList<>())
                .add(fit));
        return byResponse.values().stream().map(Rivals::new).toList();
    }

    public Optional<Finding> finding(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The number at an address. */
    public OptionalDouble number(String address) {
        return finding(address).map(Contents::number).orElse(OptionalDouble.empty());
    }

    public static OptionalDouble number(Finding finding) {
        return finding.value() instanceof Value.Quantity quantity
                ? OptionalDouble.of(quantity.number())
                : OptionalDouble.empty();
    }

    /** The word at an address. */
    public Optional<String> text(String address) {
        return finding(address)
                .map(Finding::value)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }

    /** What stands below an address, in the order of the document. */
    public List<Finding> below(String address) {
        return Collections.unmodifiableList(byParent.getOrDefault(address, List.of()));
    }

    /** The parameters of a fit that it did not estimate as the law's own: tied, fixed, or of the noise. */
    public List<Finding> besides(FitSection fit) {
        Set<String> estimated = fit.free().stream()
                .map(estimate -> fit.address() + "/" + estimate.parameter().symbol())
                .collect(Collectors.toCollection(HashSet::new));
        estimated.add(fit.address() + OBJECTIVE);
        return below(fit.address()).stream()
                .filter(finding -> finding.kind() == Finding.Kind.ESTIMATE)
                .filter(finding -> finding.address().indexOf('/', fit.address().length() + 1) < 0)
                .filter(finding -> !estimated.contains(finding.address()))
                .toList();
    }

    /** What one of those is: what ties or fixes it, or {@code of the objective}. */
    public static String standing(Finding besides) {
        return besides.notices().stream()
                .filter(notice -> HELD.contains(notice.code()))
                .map(Notice::text)
                .findFirst()
                .orElse("of the objective");
    }

    /** The claims that an address under this heading decides. */
    public List<Claim> claims(String section) {
        return document.claims().stream()
                .filter(claim -> section.equals(sectionOf(claim.where()).orElse(null)))
                .toList();
    }

    /** The claims that belong under no heading. */
    public List<Claim> strayClaims() {
        return document.claims().stream()
                .filter(claim -> sectionOf(claim.where()).isEmpty())
                .toList();
    }

    private Optional<String> sectionOf(String address) {
        Optional<String> fits = document.fits().stream()
                .filter(fit -> address.startsWith("fits/" + fit.key().fit() + "/"))
                .map(FitSection::section)
                .findFirst();
        return fits.or(() -> document.analyses().stream()
                .filter(analysis -> address.startsWith(place(analysis) + "/"))
                .map(AnalysisSection::section)
                .findFirst());
    }

    /** Where the findings of an analysis stand: below {@code analyses/}, those across a sweep's cells below {@code sweep/}. */
    public String place(AnalysisSection analysis) {
        String across = SWEEP + analysis.as();
        boolean swept = below(address(analysis)).isEmpty() && !below(across).isEmpty();
        return swept ? across : address(analysis);
    }

    /** The cells of a sweep; none where the document is of a single experiment. */
    public List<String> cells() {
        return document.findings().stream()
                .map(Finding::address)
                .filter(address -> address.startsWith(SWEEP))
                .map(address -> address.split("/", -1)[1])
                .filter(name -> document.analyses().stream()
                        .noneMatch(analysis -> analysis.as().equals(name)))
                .distinct()
                .toList();
    }

    /** {@code analyses/<as>}. */
    public static String address(AnalysisSection analysis) {
        return "analyses/" + analysis.as();
    }
}
