package org.curvewright.plugins.analyses.reliability;

import java.util.List;
import org.curvewright.numerics.agreement.Measurement;
import org.curvewright.numerics.agreement.ModalAgreement;
import org.curvewright.numerics.agreement.RatingVariance;
import org.curvewright.numerics.factor.OneFactor;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** What the ratings of one condition say of their own reliability. */
final class ReliabilityCard {

    private static final List<String> OMEGAS = List.of(
            "omega", "omega-standardised", "single-draw", "single-draw-absolute", "alpha", "replications-needed");

    private final Ratings ratings;
    private final ReliabilityConfiguration with;
    private final UnitBootstrap bootstrap;
    private final double[][] complete;
    private final double[][] present;
    private final RatingStatus status;
    private double omega = Double.NaN;
    private double single = Double.NaN;
    private String sentence = "";
    private List<Interval> ends = List.of();

    ReliabilityCard(Ratings ratings, ReliabilityConfiguration with, UnitBootstrap bootstrap) {
        this.ratings = ratings;
        this.with = with;
        this.bootstrap = bootstrap;
        complete = ratings.complete();
        present = ratings.present();
        status = RatingStatus.of(present, complete, with.scale() == Measurement.NOMINAL);
    }

    String condition() {
        return ratings.condition();
    }

    double omega() {
        return omega;
    }

    double single() {
        return single;
    }

    double consistency() {
        return present.length == 0 ? Double.NaN : ModalAgreement.of(present).consistency();
    }

    double drawRisk() {
        return present.length == 0 ? Double.NaN : ModalAgreement.of(present).drawRisk();
    }

    String sentence() {
        return sentence;
    }

    void report(Findings findings) {
        findings.measurement("objects", ratings.objects(), "count", incomplete());
        findings.measurement("replications", ratings.replications(), "count");
        findings.verdict("status", status.name());
        if (status == RatingStatus.MEASURED) {
            measured(findings);
        } else {
            OMEGAS.forEach(name -> findings.absent(name, "", status.name(), status.reason()));
            findings.verdict("verdict", "UNDETERMINED", new Notice(status.name(), status.reason()));
            sentence = "Nothing can be told of the reliability of " + condition() + " (" + status.name() + "): "
                    + status.reason() + ".";
        }
        new AgreementCard(ratings, with, status, present, complete, bootstrap).report(findings);
    }

    private Notice[] incomplete() {
        int left = ratings.objects() - complete.length;
        return left == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice("INCOMPLETE_OBJECTS", left + " objects lack a rating; omega and alpha leave them out")
                };
    }

    private void measured(Findings findings) {
        OmegaMethod method = OmegaMethod.of(complete);
        RatingVariance variance = RatingVariance.of(complete);
        Interval[] intervals = bootstrap.intervals(complete.length, counts -> resampled(counts, method));
        omega = method.omega(complete);
        single = variance.single();
        findings.verdict("method", method.description());
        findings.estimate("omega", omega, "", intervals[0], BelowZero.of(omega, improper(method)));
        standardised(findings, method, intervals[4]);
        findings.estimate("single-draw", single, "", intervals[1], BelowZero.of(single));
        double absolute = variance.singleAbsolute();
        findings.estimate("single-draw-absolute", absolute, "", intervals[3], BelowZero.of(absolute));
        findings.estimate("alpha", variance.alpha(), "", intervals[2], BelowZero.of(variance.alpha()));
        needed(findings, intervals[5]);
        String verdict = verdict(intervals[0], intervals[1]);
        findings.verdict("verdict", verdict);
        ends = List.of(intervals);
        sentence = "One draw of " + condition() + " has reliability " + Said.within(single, intervals[1])
                + ", the mean of " + ratings.replications() + " draws " + Said.within(omega, intervals[0]) + " ("
                + Said.level(with.level()) + " intervals): " + verdict + ".";
    }

    /** Nothing is drawn of ratings that tell nothing. */
    void draw(Picture picture) {
        if (!ends.isEmpty()) {
            picture.row("one draw", condition(), single, ends.get(1));
            picture.row("mean of all draws", condition(), omega, ends.get(0));
        }
    }

    private double[] resampled(int[] counts, OmegaMethod method) {
        double[][] sample = Ratings.drawn(complete, counts);
        RatingVariance variance = RatingVariance.of(sample);
        // a resample may repeat so few objects that a replication does not vary, or has no covariance to factor
        boolean alike = OmegaMethod.of(sample) == method;
        return new double[] {
            alike ? method.omega(sample) : Double.NaN,
            variance.single(),
            variance.alpha(),
            variance.singleAbsolute(),
            alike && method == OmegaMethod.ONE_FACTOR ? standardised(sample) : Double.NaN,
            variance.single() > 0 ? needed(variance.single()) : Double.NaN
        };
    }

    private Notice[] improper(OmegaMethod method) {
        return method.factor(complete)
                .filter(factor -> factor.improper() > 0)
                .map(factor -> new Notice[] {
                    new Notice(
                            "IMPROPER_SOLUTION",
                            factor.improper() + " replications have no variance of their own left (a Heywood case)")
                })
                .orElse(new Notice[0]);
    }

    private void standardised(Findings findings, OmegaMethod method, Interval interval) {
        if (method == OmegaMethod.PARALLEL) {
            findings.absent("omega-standardised", "", "PARALLEL_METHOD", "it takes a loading of each replication");
        } else {
            findings.estimate("omega-standardised", standardised(complete), "", interval);
        }
    }

    private static double standardised(double[][] sample) {
        double[] correlation = OmegaMethod.correlation(OmegaMethod.covariance(sample));
        return OneFactor.fit(correlation, sample[0].length).omega();
    }

    private void needed(Findings findings, Interval interval) {
        if (single > 0) {
            findings.estimate("replications-needed", needed(single), "count", interval);
        } else {
            findings.absent(
                    "replications-needed",
                    "count",
                    "NOT_REACHABLE",
                    "the ratings of one object differ as much as those of different objects; no number of draws helps");
        }
    }

    /** {@code R = target (1 − ρ)/((1 − target) ρ)}. */
    private double needed(double reliability) {
        return with.target() * (1 - reliability) / ((1 - with.target()) * reliability);
    }

    private String verdict(Interval all, Interval one) {
        if (one.lower().orElse(-1) >= with.target()) {
            return "RELIABLE";
        }
        if (all.lower().orElse(-1) >= with.target()) {
            return "RELIABLE_WHEN_AVERAGED";
        }
        return all.upper().orElse(1) < with.target() ? "UNRELIABLE" : "UNDETERMINED";
    }
}
