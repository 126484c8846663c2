package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.plugins.analyses.known.Known;
import org.junit.jupiter.api.Test;

class GridProtocolTest {

    private static final double[] X = {7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11};

    private static GridProtocol search(GridProtocol.Steps ceilings) {
        double[] y = Arrays.stream(X)
                .map(x -> .3 + .35 * Logistic.sigmoid(1.7 * (x - StrictMath.log(2000))))
                .toArray();
        return GridProtocol.search(Known.data(X, y), .3, ceilings, new GridProtocol.Steps(1000, 3000, 5));
    }

    @Test
    void findsATruthThatIsOnTheGrid() {
        GridProtocol found = search(new GridProtocol.Steps(.45, .8, 71));
        assertThat(found.ceiling()).isCloseTo(.65, within(1e-12));
        assertThat(found.middle()).isEqualTo(2000);
        // the exponent is searched to half the digits
        assertThat(found.exponent()).isCloseTo(1.7, within(1e-6));
        assertThat(found.atEdge()).isFalse();
    }

    @Test
    void saysWhenTheGridEndsBeforeTheTruth() {
        assertThat(search(new GridProtocol.Steps(.45, .6, 31)).atEdge()).isTrue();
    }

    /** A truth between the cells, .6531 and 2,100. */
    @Test
    void aDescentFromTheBestCellFindsATruthBetweenTheCells() {
        double[] y = Arrays.stream(X)
                .map(x -> .3 + .3531 * Logistic.sigmoid(1.7 * (x - StrictMath.log(2100))))
                .toArray();
        GridProtocol cell = GridProtocol.search(
                Known.data(X, y), .3, new GridProtocol.Steps(.45, .8, 71), new GridProtocol.Steps(1000, 3000, 5));
        GridProtocol polished = GridPolish.from(cell, Known.data(X, y), .3);
        assertThat(polished.ceiling()).isCloseTo(.6531, within(1e-9));
        assertThat(polished.middle()).isCloseTo(2100, within(1e-5));
        assertThat(polished.exponent()).isCloseTo(1.7, within(1e-8));
    }

    @Test
    void widenedStepsKeepTheirLengthAndTheirLimits() {
        GridProtocol.Steps wide = new GridProtocol.Steps(.45, .65, 41).widened(.3, 1);
        assertThat(wide.from()).isCloseTo(.35, within(1e-12));
        assertThat(wide.to()).isCloseTo(.75, within(1e-12));
        assertThat(wide.count()).isEqualTo(81);
        assertThat(new GridProtocol.Steps(.45, .95, 2).widened(.4, 1).to()).isEqualTo(1);
    }
}
