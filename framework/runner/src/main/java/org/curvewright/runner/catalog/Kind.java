package org.curvewright.runner.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

/** The kinds of things that plugins offer. */
public enum Kind {
    DATA_SOURCE(DataSource.class, Plugin::dataSources),
    METRIC(Metric.class, Plugin::metrics),
    FORMULATION(Formulation.class, Plugin::formulations),
    LINK(Link.class, Plugin::links),
    OBJECTIVE(Objective.class, Plugin::objectives),
    ESTIMATOR(Estimator.class, Plugin::estimators),
    INFERENCE(Inference.class, Plugin::inferences),
    ANALYSIS(Analysis.class, Plugin::analyses),
    REPORT(Report.class, Plugin::reports),
    ENGINE(Engine.class, Plugin::engines);

    private final Class<?> socket;
    private final Function<Plugin, List<? extends Provider<?, ?>>> offers;

    Kind(Class<?> socket, Function<Plugin, List<? extends Provider<?, ?>>> offers) {
        this.socket = socket;
        this.offers = offers;
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
        return offers.apply(plugin);
    }

    /** The kind whose things fill this socket, which may be a capability of one. */
    public static Optional<Kind> of(Class<?> socket) {
        return Arrays.stream(values())
                .filter(kind -> kind.socket.isAssignableFrom(socket))
                .findFirst();
    }
}
