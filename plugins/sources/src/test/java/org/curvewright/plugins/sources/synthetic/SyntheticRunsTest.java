package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.plugins.sources.synthetic.SyntheticRuns.Configuration;
import org.curvewright.plugins.sources.synthetic.SyntheticRuns.Design;
import org.curvewright.plugins.sources.synthetic.SyntheticRuns.Scale;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.junit.jupiter.api.Test;

class SyntheticRunsTest {

    /** y = k·N/D. */
    private record Quotient() implements Formulation {

        @Override
        public String formula() {
            return "y = k·N/D";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("N", "parameters"), Variable.of("D", "tokens"));
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(Parameter.level("k", "factor"));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            Arrays.setAll(out.value(), i -> theta[0] * rows.value(0)[i] / rows.value(1)[i]);
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    private static Axis values(Double... values) {
        return new Axis(List.of(values), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
    }

    private static Axis spaced(double from, double to, int count) {
        return new Axis(List.of(), OptionalDouble.of(from), OptionalDouble.of(to), OptionalInt.of(count));
    }

    private static Configuration configuration(
            Design design, int replicates, double deviation, OptionalInt trials, double k) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put("D", values(1.0, 2.0));
        axes.put("N", spaced(10, 1000, 3));
        return new Configuration(
                axes,
                design,
                replicates,
                OptionalInt.empty(),
                new Quotient(),
                Optional.empty(),
                Map.of("k", k),
                "y",
                "",
                deviation,
                Scale.LOG,
                trials);
    }

    private static Table table(Design design, int replicates, double deviation, OptionalInt trials, double k) {
        return Worlds.load(new SyntheticRuns(configuration(design, replicates, deviation, trials, k)));
    }

    private static double[] column(Table table, String name) {
        return table.numbers(name).orElseThrow().values();
    }

    @Test
    void crossesEveryValueWithEveryOther() {
        Table table = table(Design.CROSSED, 1, 0, OptionalInt.empty(), 1);
        assertThat(column(table, "N")).containsExactly(new double[] {10, 100, 1000, 10, 100, 1000}, within(1e-12));
        assertThat(column(table, "D")).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(column(table, "y")).containsExactly(new double[] {10, 100, 1000, 5, 50, 500}, within(1e-12));
    }

    @Test
    void pairsTheFirstValuesAndTheSecondOnes() {
        Table table = table(Design.PAIRED, 1, 0, OptionalInt.empty(), 1);
        assertThat(column(table, "N")).containsExactly(new double[] {10, 100}, within(1e-12));
        assertThat(column(table, "D")).containsExactly(1, 2);
    }

    @Test
    void repeatsRunsWithNoiseOfTheirOwn() {
        double[] y = column(table(Design.CROSSED, 2, .1, OptionalInt.empty(), 1), "y");
        assertThat(y).hasSize(12);
        assertThat(y[0]).isNotEqualTo(y[1]).isCloseTo(10, within(5.0));
    }

    @Test
    void drawsSharesOfSuccesses() {
        Table table = table(Design.CROSSED, 1, 0, OptionalInt.of(20), 1e-3);
        assertThat(column(table, "trials")).containsOnly(20);
        assertThat(Arrays.stream(column(table, "y"))).allMatch(share -> 20 * share == Math.rint(20 * share));
    }

    /** y = k·z: a link whose parameter has the law's symbol. */
    private record Factor() implements Link {

        @Override
        public String formula() {
            return "k·z";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.level("k", "factor"));
        }

        @Override
        public void evaluate(double[] latent, double[] lambda, Derivatives out) {
            Arrays.setAll(out.value(), i -> lambda[0] * latent[i]);
        }

        @Override
        public double inverse(double response, double[] lambda) {
            return response / lambda[0];
        }
    }

    private static Configuration linked(Map<String, Double> parameters) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put("D", values(1.0, 2.0));
        axes.put("N", values(10.0));
        return new Configuration(
                axes,
                Design.CROSSED,
                1,
                OptionalInt.empty(),
                new Quotient(),
                Optional.of(new Factor()),
                parameters,
                "y",
                "",
                0,
                Scale.RESPONSE,
                OptionalInt.empty());
    }

    @Test
    void seesTheLawThroughALink() {
        Table table = Worlds.load(new SyntheticRuns(linked(Map.of("k", 3.0, "k_link", 0.1))));
        assertThat(column(table, "y")).containsExactly(new double[] {3, 1.5}, within(1e-14));
    }

    @Test
    void refusesParametersThatLawAndLinkDoNotHave() {
        assertThatThrownBy(() -> linked(Map.of("k", 3.0)))
                .hasMessage("parameters are k; the law and its link have k, k_link");
    }

    @Test
    void refusesCovariatesThatTheLawDoesNotHave() {
        assertThatThrownBy(() -> new Configuration(
                        Map.of("N", values(1.0)),
                        Design.CROSSED,
                        1,
                        OptionalInt.empty(),
                        new Quotient(),
                        Optional.empty(),
                        Map.of("k", 1.0),
                        "y",
                        "",
                        0,
                        Scale.RESPONSE,
                        OptionalInt.empty()))
                .hasMessage("covariates are N; the law has N, D");
    }

    @Test
    void refusesAnAxisThatIsBothListedAndSpaced() {
        assertThatThrownBy(() -> new Axis(List.of(1.0), OptionalDouble.of(1), OptionalDouble.of(2), OptionalInt.of(3)))
                .hasMessage("give either values, or from, to and count");
    }
}
