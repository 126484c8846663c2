package org.curvewright.spi.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;
import org.junit.jupiter.api.Test;

class FittedUnitsTest {

    private static final Variable COMPUTE = Variable.of("C", "FLOP");

    private static String unit(String ofParameter, List<Variable> law, Variable... data) {
        Dataset dataset = new Dataset(
                "runs",
                List.of(data),
                Variable.of("pass_rate", "probability"),
                Rows.of(Stream.of(data).map(any -> new double[] {1}).toArray(double[][]::new)),
                new double[] {0.5},
                Dataset.Roles.NONE);
        return FittedUnits.of(law, dataset).of(Parameter.amplitude("a", "an amplitude", ofParameter));
    }

    @Test
    void followTheAxisOfTheData() {
        Variable hours = Variable.of("C", "GPU-hour");
        assertEquals("GPU-hour", unit("FLOP", List.of(COMPUTE), hours));
        assertEquals("response·GPU-hour^alpha", unit("response·FLOP^alpha", List.of(COMPUTE), hours));
        assertEquals("1/ln(GPU-hour)", unit("1/ln(FLOP)", List.of(COMPUTE), hours));
    }

    @Test
    void areTheUsualOnesWhereTheDataStateNone() {
        assertEquals("FLOP", unit("FLOP", List.of(COMPUTE), Variable.of("C", "")));
    }

    @Test
    void replaceTheSymbolOfACovariateWithoutAUsualUnit() {
        assertEquals(
                "response·minutes^alpha",
                unit("response·time^alpha", List.of(Variable.of("time", "")), Variable.of("time", "minutes")));
    }

    @Test
    void takeWholeWordsAndBracketWhatIsRaised() {
        List<Variable> law = List.of(Variable.of("D", "tokens"), Variable.of("M", "tokens/parameter"));
        Variable words = Variable.of("D", "1e9 words");
        Variable ratio = Variable.of("M", "tokens/parameter");
        assertEquals("response·(1e9 words)^beta", unit("response·tokens^beta", law, words, ratio));
        assertEquals("tokens/parameter^g", unit("tokens/parameter^g", law, words, ratio));
    }

    @Test
    void stayWhereTwoCovariatesShareAUnitAndTheDataDiffer() {
        List<Variable> law = List.of(Variable.of("D", "tokens"), Variable.of("U", "tokens"));
        assertEquals("tokens", unit("tokens", law, Variable.of("D", "words"), Variable.of("U", "bytes")));
        assertEquals("words", unit("tokens", law, Variable.of("D", "words"), Variable.of("U", "words")));
    }

    @Test
    void areTheResponsesOfALevel() {
        assertEquals("probability", unit("response", List.of(COMPUTE), COMPUTE));
    }
}
