package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.testkit.InferenceContract;
import org.junit.jupiter.api.Test;

class StudentizedTest implements InferenceContract {

    private static final FitContext CONTEXT = FitContext.seeded(5);

    @Override
    public Inference inference() {
        return new Studentized("studentized-bootstrap", new Parametric(Noise.SD_DOF), 30, .95, OnBound.HELD);
    }

    @Override
    public FitResult fit() {
        return MeanFit.of(7, 11, 11, 11);
    }

    @Override
    public List<LawFunction> functions() {
        return List.of(MeanFit.MU, MeanFit.SQUARE);
    }

    private static Interval mean(Inference inference, FitResult fit) {
        return inference
                .intervals(fit, List.of(MeanFit.MU), CONTEXT)
                .intervals()
                .get(0);
    }

    /** The pivot of a mean with Gaussian noise is Student's t with n − 1 degrees of freedom. */
    @Test
    void findsStudentsQuantiles() {
        Interval interval = mean(
                new Studentized("studentized-bootstrap", new Parametric(Noise.SD_DOF), 8000, .9, OnBound.HELD), fit());
        double half = new StudentT(3).quantile(.95);
        assertThat(interval.lower().orElseThrow()).isCloseTo(10 - half, within(.2));
        assertThat(interval.upper().orElseThrow()).isCloseTo(10 + half, within(.2));
    }

    @Test
    void hasNoErrorOnABound() {
        assertThat(mean(inference(), MeanFit.of(-2, -1, -3)).notices())
                .extracting(Notice::code)
                .containsExactly("AT_BOUND");
    }

    /** The mean −2 ends on 0 and no draw below it: [0 − t*ᵤ s, 0 − t*ₗ s] with t* ≥ 0 lies below the bound, and says so. */
    @Test
    void hasAnErrorOnABoundWhenThatIsIgnored() {
        Interval interval = mean(
                new Studentized("studentized-bootstrap", new Parametric(Noise.SD_DOF), 200, .95, OnBound.FREE),
                MeanFit.of(-2, -1, -3));
        assertThat(interval.lower().orElseThrow()).isNegative();
        assertThat(interval.upper().orElseThrow()).isZero();
        assertThat(interval.notices()).extracting(Notice::code).containsExactly(Supports.CODE);
    }
}
