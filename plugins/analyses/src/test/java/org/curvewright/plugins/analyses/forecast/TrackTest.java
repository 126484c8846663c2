package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class TrackTest {

    /** A forecast of 1 ± 1 that missed by so many half-widths. */
    private static Judged missed(double cutoff, double reach, double score) {
        Interval interval = new Interval(
                OptionalDouble.of(0), OptionalDouble.of(2), OptionalDouble.empty(), .95, "known", List.of());
        Predicted predicted = new Predicted(1, Optional.of(interval), Optional.of(interval));
        return new Judged(cutoff, "run", 2 * cutoff, reach, predicted, 1 + score);
    }

    /** Misses of 0.1, 0.2 … 2.0 half-widths, times a scale. */
    private static List<Judged> twenty(double reach, double scale) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(k -> missed(k + 1000 * reach, reach, scale * k / 10.0))
                .toList();
    }

    private static Track track(List<Judged> near, List<Judged> far) {
        return new Track(Stream.concat(near.stream(), far.stream()).toList(), .95);
    }

    /** The place is 21 · 0.9 = 18.9, so nine tenths of the way from 1.8 to 1.9; never narrower, and the third farthest is the horizon. */
    @Test
    void inflatesByThePastThatWentAsFar() {
        Track track = new Track(twenty(.3, 1), .9);
        assertThat(track.horizon()).isEqualTo(.3);
        assertThat(track.factor(.3)).isCloseTo(1.9, within(1e-12));
        assertThat(track.attestsLevel(.3)).isTrue();
        assertThat(new Track(twenty(.3, .1), .9).factor(.3)).isEqualTo(1);
        assertThat(new Track(twenty(.3, 1).subList(0, 2), .9).horizon()).isZero();
    }

    /** Twenty runs that judge one forecast attest no level, so that the interval holds them all. */
    @Test
    void countsReplicatesOfOneForecastOnce() {
        Track track = new Track(
                IntStream.rangeClosed(1, 20)
                        .mapToObj(k -> missed(1, .3, k / 10.0))
                        .toList(),
                .9);
        assertThat(track.horizon()).isZero();
        assertThat(track.attestsLevel(.3)).isFalse();
        assertThat(track.factor(.3)).isEqualTo(2);
    }

    /** Of 36 the ⌈37 · 0.95⌉-th is the last: 35 of 36 bound the next with 35/37 only, less than 95 %; of 39 the 38-th does. */
    @Test
    void thePlaceIsRoundedUpAsItsGuaranteeAsks() {
        assertThat(inside(34, 1.66, 5.3).factor(.3)).isEqualTo(5.3);
        assertThat(inside(37, 1.66, 5.3).factor(.3)).isCloseTo(1.66, within(1e-12));
        assertThat(Conformal.bound(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, .9))
                .isEqualTo(10);
        assertThat(Conformal.bound(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, .9))
                .isEqualTo(9);
    }

    /** Near forecasts missed by up to two half-widths, far ones by up to a tenth of that. */
    @Test
    void aLongerReachNeverGetsASmallerFactor() {
        Track track = track(twenty(.3, 1), twenty(2, .1));
        double[] factors = IntStream.rangeClosed(1, 40)
                .mapToDouble(k -> track.factor(k / 10.0))
                .toArray();
        assertThat(factors).isSorted();
        assertThat(track.factor(2)).isEqualTo(track.factor(.3)).isGreaterThan(1.5);
        Track worse = track(twenty(.3, 1), twenty(2, 2));
        assertThat(worse.factor(2)).isGreaterThan(1.05 * worse.factor(.3));
    }

    @Test
    void whatTooFewAttestHoldsAllOfThePast() {
        Track track = track(twenty(.3, 1), twenty(2, .1).subList(0, 15));
        assertThat(track.attestsLevel(2)).isFalse();
        assertThat(track.factor(2)).isEqualTo(2);
    }

    /** Half of 0.6020599913279624 is 0.3010299956639812, and so is the step, but for its last digits. */
    @Test
    void anEqualReachIsComparableWhateverItsLastDigits() {
        Track track = track(twenty(.3010299956639804, 1), twenty(.6020599913279624, 1));
        assertThat(track.comparableCount(.6020599913279624)).isEqualTo(20 + 20);
    }

    @Test
    void theErrorByReachTakesEqualStepsTogether() {
        Track track = track(twenty(.3010299956639804, 1), twenty(.301029995663982, 2));
        List<ErrorByReach.At> points = ErrorByReach.of(track).points();
        assertThat(points).hasSize(1);
        assertThat(points.get(0).forecasts()).isEqualTo(40);
        assertThat(points.get(0).inflation()).isEqualTo(track.factor(.301));
    }

    private static Track inside(int many, double... missed) {
        List<Judged> judged = new ArrayList<>(
                IntStream.rangeClosed(1, many).mapToObj(k -> missed(k, .3, .5)).toList());
        for (double score : missed) {
            judged.add(missed(judged.size() + 1, .3, score));
        }
        return new Track(judged, .95);
    }

    /** 34 of 36 inside are no surprise at 95 %, and two that missed by six half-widths still ask for an interval six times as wide. */
    @Test
    void anIntervalMadeMoreThanThreeTimesAsWideFailsWhateverItHeld() {
        Assessment failed = CalibrationTrack.judge(inside(34, 6, 6), .3);
        assertThat(failed.mark()).isEqualTo(Mark.FAIL);
        assertThat(failed.reason()).startsWith("34 of 36 forecasts of the past").contains("made 6 times as wide");
        assertThat(CalibrationTrack.judge(inside(34, 2.5, 2.5), .3).mark()).isEqualTo(Mark.CAUTION);
        assertThat(CalibrationTrack.judge(inside(34, 1.5, 1.5), .3).mark()).isEqualTo(Mark.PASS);
    }

    @Test
    void threeOfThreeAttestNoLevel() {
        Assessment few = CalibrationTrack.judge(inside(3), .3);
        assertThat(few.mark()).isEqualTo(Mark.CAUTION);
        assertThat(few.reason()).endsWith("3 went comparably far, and at least 19 are needed to attest 95 %");
        assertThat(CalibrationTrack.judge(inside(18), .3).mark()).isEqualTo(Mark.CAUTION);
        assertThat(CalibrationTrack.judge(inside(19), .3).mark()).isEqualTo(Mark.PASS);
        assertThat(CalibrationTrack.judge(inside(2), .3).mark()).isEqualTo(Mark.FAIL);
    }

    @Test
    void saysHowManyAttestALevel() {
        assertThat(Conformal.needed(.9)).isEqualTo(9);
        assertThat(Conformal.needed(.95)).isEqualTo(19);
        assertThat(Conformal.bound(new double[] {1, 2}, .1)).isEqualTo(1);
    }

    /** 4,000 worlds of m scores |normal| and one more: k/(m + 1) within three Monte-Carlo errors of 0.35 %; seeded. */
    @Test
    void holdsAtLeastTheLevel() {
        for (int m : new int[] {20, 28, 36}) {
            RandomStream random = RandomStream.of(m);
            int held = 0;
            for (int world = 0; world < 4000; world++) {
                double[] scores = IntStream.range(0, m)
                        .mapToDouble(k -> Math.abs(random.nextGaussian()))
                        .sorted()
                        .toArray();
                held += Math.abs(random.nextGaussian()) <= Conformal.bound(scores, .95) ? 1 : 0;
            }
            double promised = Math.ceil(.95 * (m + 1)) / (m + 1);
            assertThat(promised).isGreaterThanOrEqualTo(.95);
            assertThat(held / 4000.0).as("m = " + m).isCloseTo(promised, within(.0105));
        }
    }
}
