package org.curvewright.spi;

import java.util.List;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.store.FindingStore;

/** What a jar offers; named in {@code META-INF/services} and found with {@link java.util.ServiceLoader}. */
public interface Plugin {

    /** A kebab-case name, unique among installed plugins. */
    String name();

    /** The version that the result document records. */
    default String version() {
        String version = getClass().getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    default List<Provider<? extends DataSource, ?>> dataSources() {
        return List.of();
    }

    default List<Provider<? extends Metric, ?>> metrics() {
        return List.of();
    }

    default List<Provider<? extends Formulation, ?>> formulations() {
        return List.of();
    }

    default List<Provider<? extends Link, ?>> links() {
        return List.of();
    }

    default List<Provider<? extends Objective, ?>> objectives() {
        return List.of();
    }

    default List<Provider<? extends Estimator, ?>> estimators() {
        return List.of();
    }

    default List<Provider<? extends Inference, ?>> inferences() {
        return List.of();
    }

    default List<Provider<? extends Analysis, ?>> analyses() {
        return List.of();
    }

    default List<Provider<? extends Report, ?>> reports() {
        return List.of();
    }

    default List<Provider<? extends Engine, ?>> engines() {
        return List.of();
    }

    default List<Provider<? extends FindingStore, ?>> stores() {
        return List.of();
    }

    /** Every code that its notices, problems and verdicts carry. */
    default List<Explanation> codes() {
        return List.of();
    }
}
