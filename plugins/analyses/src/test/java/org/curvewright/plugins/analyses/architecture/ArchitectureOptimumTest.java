package org.curvewright.plugins.analyses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.junit.jupiter.api.Test;

/** A parabola c0 + c1 x + c2 x² stands for a law without the parameters of architectures. */
class ArchitectureOptimumTest implements AnalysisContract {

    @Override
    public Analysis analysis() {
        return new ArchitectureOptimum(new ArchitectureOptimum.Configuration(
                Optional.empty(), Optional.empty(), "throughput", OptionalDouble.empty(), Optional.empty()));
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, Known.data(new double[] {0, 1, 2, 3}, 0, 1.1, 2, 3)));
    }

    @Test
    void aLawWithoutTheCoefficientsHasNoOptimum() {
        assertThat(analysis().run(context()))
                .noneMatch(finding -> finding.address().endsWith("x-optimum"));
    }
}
