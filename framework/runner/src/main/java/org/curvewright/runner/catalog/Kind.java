package org.curvewright.runner.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
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

/** The kinds of things that plugins offer. */
public enum Kind {
    DATA_SOURCE(DataSource.class),
    METRIC(Metric.class),
    FORMULATION(Formulation.class),
    LINK(Link.class),
    OBJECTIVE(Objective.class),
    ESTIMATOR(Estimator.class),
    INFERENCE(Inference.class),
    ANALYSIS(Analysis.class),
    REPORT(Report.class),
    ENGINE(Engine.class),
    STORE(FindingStore.class);

    private final Class<?> socket;

    Kind(Class<?> socket) {
        this.socket = socket;
    }

    /** The interface that things of this kind implement. */
    public Class<?> socket() {
        return socket;
    }

    /** For sentences, such as {@code data source}. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As the user types it, such as {@code data-source}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<? extends Provider<?, ?>> offers(Plugin plugin) {
        return switch (this) {
            case DATA_SOURCE -> plugin.dataSources();
            case METRIC -> plugin.metrics();
            case FORMULATION -> plugin.formulations();
            case LINK -> plugin.links();
            case OBJECTIVE -> plugin.objectives();
            case ESTIMATOR -> plugin.estimators();
            case INFERENCE -> plugin.inferences();
            case ANALYSIS -> plugin.analyses();
            case REPORT -> plugin.reports();
            case ENGINE -> plugin.engines();
            case STORE -> plugin.stores();
        };
    }

    /** The kind whose things fill this socket, which may be a capability of one. */
    public static Optional<Kind> of(Class<?> socket) {
        return Arrays.stream(values())
                .filter(kind -> kind.socket.isAssignableFrom(socket))
                .findFirst();
    }
}
