package org.curvewright.plugins.spark;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.engine.Engine;

/** Apache Spark as an engine; the jar is also the application that {@code spark-submit} takes. */
public final class SparkPlugin implements Plugin {

    @Override
    public String name() {
        return "engine-spark";
    }

    @Override
    public List<Provider<? extends Engine, ?>> engines() {
        return List.of(Provider.of(
                "spark",
                "Runs tasks on Apache Spark, in this JVM or on a cluster; the results are the same bytes.",
                SparkSettings.class,
                SparkEngine::new));
    }

    @Override
    public List<Explanation> codes() {
        return List.of(
                new Explanation(
                        SparkEngine.NO_SPARK,
                        "the engine spark was asked for and Spark's jars are not at hand",
                        "set SPARK_HOME to a Spark 4 with Scala 2.13, or let ./curvewright fetch the jars once"),
                new Explanation(
                        SparkEngine.NO_CLUSTER,
                        "Spark cannot be started with these settings, such as a master that does not answer",
                        "mend engine.with.master or engine.with.conf; master local[2] needs no cluster"));
    }
}
