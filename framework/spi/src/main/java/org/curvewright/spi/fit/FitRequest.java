package org.curvewright.spi.fit;

import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Formulation;

/**
 * What is to be fitted.
 *
 * @param start the parameters of a fit to nearby data, from which a local search is enough
 */
public record FitRequest(Formulation formulation, Dataset dataset, Optional<double[]> start) {

    public FitRequest(Formulation formulation, Dataset dataset) {
        this(formulation, dataset, Optional.empty());
    }

    public FitRequest withDataset(Dataset other) {
        return new FitRequest(formulation, other, start);
    }

    public FitRequest withFormulation(Formulation other) {
        return new FitRequest(other, dataset, Optional.empty());
    }

    public FitRequest from(double[] theta) {
        return new FitRequest(formulation, dataset, Optional.of(theta.clone()));
    }
}
