package org.curvewright.spi.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;

class RestrictedTest {

    private static final Rows ROWS = Rows.of(new double[] {1, 2, 5});

    /** f = a + b·exp(c·x): linear in a and b. */
    private static final class Exponential implements SeparableFormulation {

        @Override
        public String formula() {
            return "a + b·exp(c·x)";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("x", ""));
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(
                    Parameter.level("a", "offset"),
                    Parameter.amplitude("b", "amplitude", "response"),
                    new Parameter("c", "rate", "", Support.REAL, Transform.IDENTITY));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            for (int i = 0; i < rows.size(); i++) {
                double x = rows.value(0)[i];
                double e = StrictMath.exp(theta[2] * x);
                out.value()[i] = theta[0] + theta[1] * e;
                if (out.order() >= 1) {
                    out.gradient(0)[i] = 1;
                    out.gradient(1)[i] = e;
                    out.gradient(2)[i] = theta[1] * x * e;
                }
                if (out.order() >= 2) {
                    out.hessian(0, 0)[i] = 0;
                    out.hessian(0, 1)[i] = 0;
                    out.hessian(1, 1)[i] = 0;
                    out.hessian(0, 2)[i] = 0;
                    out.hessian(1, 2)[i] = x * e;
                    out.hessian(2, 2)[i] = theta[1] * x * x * e;
                }
            }
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of(new double[] {1, 1, -1});
        }

        @Override
        public int[] linear() {
            return new int[] {0, 1};
        }
    }

    private static Derivatives evaluate(Formulation formulation, double... theta) {
        Derivatives out = new Derivatives(ROWS.size(), theta.length, 2);
        formulation.evaluate(ROWS, theta, out);
        return out;
    }

    @Test
    void dropsAFixedParameter() {
        Formulation fixed = Restricted.of(new Exponential(), List.of(Restriction.fix("a", 2)));

        assertThat(fixed.parameters().symbols()).containsExactly("b", "c");
        assertThat(evaluate(fixed, 3, -1).value())
                .containsExactly(evaluate(new Exponential(), 2, 3, -1).value());
    }

    @Test
    void addsTheDerivativesOfTiedParameters() {
        Formulation tied = Restricted.of(new Exponential(), List.of(Restriction.tie("b", "a")));
        double step = 1e-6;

        Derivatives at = evaluate(tied, 2, -0.5);
        double difference = (evaluate(tied, 2 + step, -0.5).value()[1]
                        - evaluate(tied, 2 - step, -0.5).value()[1])
                / (2 * step);
        double mixed = (evaluate(tied, 2, -0.5 + step).gradient(0)[1]
                        - evaluate(tied, 2, -0.5 - step).gradient(0)[1])
                / (2 * step);

        assertThat(at.gradient(0)[1]).isCloseTo(difference, within(1e-8));
        assertThat(at.hessian(0, 1)[1]).isCloseTo(mixed, within(1e-8));
    }

    @Test
    void narrowsASupport() {
        Formulation bounded = Restricted.of(new Exponential(), List.of(Restriction.bound("c", -1, 0)));

        assertThat(bounded.parameters().get(2).support()).isEqualTo(new Support(-1, 0));
    }

    @Test
    void staysSeparableInWhatIsStillLinear() {
        Formulation fixed = Restricted.of(new Exponential(), List.of(Restriction.fix("a", 2)));

        assertThat(((SeparableFormulation) fixed).linear()).containsExactly(0);
    }

    @Test
    void isNoLongerSeparableInAParameterTiedToANonlinearOne() {
        Formulation tied =
                Restricted.of(new Exponential(), List.of(Restriction.tie("a", "c"), Restriction.tie("b", "c")));

        assertThat(tied).isNotInstanceOf(SeparableFormulation.class);
    }

    @Test
    void namesTheAllowedSymbols() {
        assertThatThrownBy(() -> Restricted.of(new Exponential(), List.of(Restriction.fix("z", 1))))
                .hasMessage("no parameter 'z'; allowed: a, b, c");
    }

    @Test
    void saysWhatIsTiedAndFixedAndToWhat() {
        Formulation held =
                Restricted.of(new Exponential(), List.of(Restriction.tie("b", "a"), Restriction.fix("c", -1)));

        assertThat(Held.of(held)).extracting(each -> each.parameter().symbol()).containsExactly("b", "c");
        assertThat(Held.of(held))
                .extracting(each -> each.value(held.parameters(), new double[] {7}))
                .containsExactly(7.0, -1.0);
        assertThat(Held.of(new Exponential())).isEmpty();
    }

    @Test
    void saysOnceAGroupWhatIsTiedToAParameterOfEachGroup() {
        Formulation inner =
                Restricted.of(new Exponential(), List.of(Restriction.tie("b", "a"), Restriction.fix("c", -1)));
        Formulation apart = Grouped.of(inner, List.of("x", "y"), Set.of());

        assertThat(Held.of(apart)).extracting(each -> each.parameter().symbol()).containsExactly("b[x]", "b[y]", "c");
        assertThat(Held.of(apart))
                .extracting(each -> each.value(apart.parameters(), new double[] {3, 4}))
                .containsExactly(3.0, 4.0, -1.0);
        assertThat(Held.of(Grouped.of(inner, List.of("x", "y"), Set.of("a"))))
                .extracting(each -> each.parameter().symbol())
                .containsExactly("b", "c");
    }
}
