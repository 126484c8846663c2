package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.FormulationContract;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law of the bank keeps what a formulation promises. */
@ParameterizedClass(name = "{0}")
@MethodSource("laws")
class BankTest implements FormulationContract {

    private static final int ROWS = 8;

    private static final Set<String> PRINTED_IN_WORDS =
            Set.of("m4", "chance-floored-power-law", "chance-floored-log-sigmoid");

    private final String id;
    private final Formulation law;
    private final double[] member;

    BankTest(String id) {
        this.id = id;
        this.law = KnownLaws.formulation(id);
        this.member = KnownLaws.member(id, law);
    }

    static Stream<String> laws() {
        return KnownLaws.laws();
    }

    @Override
    public Formulation formulation() {
        return law;
    }

    @Override
    public List<double[]> thetas() {
        return List.of(member);
    }

    @Override
    public Rows rows() {
        return KnownLaws.rows(law, ROWS);
    }

    @Override
    public Rows rowsForUnits() {
        return KnownLaws.rows(law, 3 * member.length + ROWS);
    }

    /** With coefficients ten times those of a study the logarithm of this law goes to some thousands. */
    @Override
    public boolean saturates() {
        return id.equals("lr-batch-7");
    }

    @Override
    public double step(double value) {
        return value == 0 ? 0.01 : 0.02 * Math.abs(value);
    }

    /** Where the print holds words, a product over breaks, or an equation to be solved, differences of doubles have to do. */
    @Test
    void itsPrintIsAWholeFormulaUnlessItCannotBe() {
        assertThat(isPrintedWhole()).isEqualTo(!PRINTED_IN_WORDS.contains(id));
    }

    @Test
    void saysWhomToCite() {
        assertThat(law.citation()).containsPattern("[12][0-9]{3}|arXiv:|PlanarG");
    }

    @Test
    void startsAreFinite() {
        assertThat(law.startingPoints(org.curvewright.testkit.Datasets.noiseless(
                        law, KnownLaws.rows(law, 2 * member.length + 4), member)))
                .isNotEmpty();
    }
}
