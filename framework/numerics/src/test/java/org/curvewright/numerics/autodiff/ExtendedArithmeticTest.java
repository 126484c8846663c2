package org.curvewright.numerics.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.curvewright.numerics.math.DoubleDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values computed with 60 digits in mpmath 1.3 at the double nearest to the printed argument. */
class ExtendedArithmeticTest {
    private final ExtendedArithmetic m = new ExtendedArithmetic();

    @ParameterizedTest
    @CsvSource({
        "exp, -20.5, 0.000000001250152866386742628937553119231222182272",
        "exp, 0.001, 1.001000500166708341688893262798302888729",
        "exp, 1.5, 4.481689070338064822602055460119275819006",
        "exp, 300.25, 2.494124861534921286101614314906819431953e+130",
        "log, 0.01, -4.605170185988091347219301197647043498926",
        "log, 0.75, -0.2876820724517809274392190059938274315035",
        "log, 3.5, 1.252762968495367995688120621985003161562",
        "log, 1000.5, 6.908255154023788099968037979636456860509",
        "sin, 0.01, 0.009999833334166664890698847132196604204389",
        "sin, 0.75, 0.6816387600233341667332419527798939353384",
        "sin, 3.5, -0.350783227689619848120368800043635585085",
        "sin, 1000.5, 0.9952739571052135427740424429049043265731",
        "cos, 0.01, 0.9999500004166652777781763002753305522791",
        "cos, 0.75, 0.7316888688738208863118387530000845438405",
        "cos, 3.5, -0.93645668729079633769865762667176046302",
        "cos, 1000.5, 0.09710690144438526412263887082425698883974",
        "arctan, 0.01, 0.009999666686665238414486118726244703374886",
        "arctan, 0.75, 0.6435011087932843868028092287173226380415",
        "arctan, 3.5, 1.292496667789785267903091421407081684585",
        "arctan, 1000.5, 1.569796826877855190178928254667287044455",
        "power, 0.01, 316.2277660168379249713734124666290467595",
        "power, 0.75, 1.432759909098055892737784208941240769516",
        "power, 3.5, 0.2088886987740070602692966237586632869457",
        "power, 1000.5, 0.0001777168610245546180551624342128164677727"
    })
    void agreesToThirtyDigits(String function, double argument, String reference) {
        DoubleDouble x = DoubleDouble.of(argument);
        DoubleDouble found = switch (function) {
            case "exp" -> m.exp(x);
            case "log" -> m.log(x);
            case "sin" -> m.sin(x);
            case "cos" -> m.cos(x);
            case "arctan" -> m.arctan(x);
            default -> m.power(x, DoubleDouble.of(-1.25));
        };
        BigDecimal exact = new BigDecimal(reference);
        BigDecimal error = new BigDecimal(found.high())
                .add(new BigDecimal(found.low()))
                .subtract(exact)
                .abs();
        assertThat(error.doubleValue() / exact.abs().doubleValue()).isLessThan(1e-28);
    }
}
