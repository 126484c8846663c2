package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.NestingFormulation;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;

/** A sum of power terms with nothing else in it, so that any units serve. */
class PowerSum implements SeparableFormulation, RescalableFormulation, NestingFormulation {

    private final Description description;
    private final PowerTerms terms;

    /**
     * What people read of a law.
     *
     * @param byExperiment whether the experiment wrote it, so that columns of its formula are known there
     * @param contains the smaller laws that it becomes under restrictions
     */
    record Description(
            String formula,
            String citation,
            List<Variable> covariates,
            ParameterSpace parameters,
            Map<String, String> fixedUnits,
            boolean byExperiment,
            List<Containment> contains) {

        Description(String formula, String citation, List<Variable> covariates, ParameterSpace parameters) {
            this(formula, citation, covariates, parameters, Map.of(), false, List.of());
        }

        /** Such as {@code kaplan(N) where B = 0: unidentified}; a smaller law has the first covariate unless it names its own. */
        Description containing(String... lines) {
            String own = covariates.get(0).name();
            return new Description(
                    formula,
                    citation,
                    covariates,
                    parameters,
                    fixedUnits,
                    byExperiment,
                    Stream.of(lines).map(line -> Containment.of(line, own)).toList());
        }

        List<Nesting> nestings() {
            return contains.stream().map(Containment::nesting).toList();
        }
    }

    PowerSum(Description description, PowerTerm... terms) {
        this.description = description;
        this.terms = new PowerTerms(0, description.covariates, description.parameters, List.of(terms));
    }

    @Override
    public final String formula() {
        return description.formula;
    }

    @Override
    public final String citation() {
        return description.citation;
    }

    @Override
    public final List<Variable> covariates() {
        return description.covariates;
    }

    @Override
    public final ParameterSpace parameters() {
        return description.parameters;
    }

    @Override
    public final List<Nesting> nestings() {
        return description.nestings();
    }

    @Override
    public final void evaluate(Rows rows, double[] theta, Derivatives out) {
        terms.evaluate(rows, theta, out);
    }

    @Override
    public final int[] linear() {
        return terms.linear();
    }

    @Override
    public final double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        return terms.rescaled(theta, factors, responseFactor);
    }

    /** Equal exponents of several sizes in units of the typical covariate, with the amplitudes that then fit best. */
    @Override
    public final List<double[]> startingPoints(Dataset data) {
        return new PowerStarts(this, data).points();
    }
}
