package org.curvewright.plugins.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Site;

/**
 * Spark behind the socket. This half knows no type of Spark, so that the engine can be listed and described without it; the
 * other half is loaded beside Spark's jars, which never meet the program's own libraries.
 */
record SparkEngine(SparkSettings settings) implements Engine {

    static final String NO_SPARK = "NO_SPARK";
    static final String NO_CLUSTER = "NO_CLUSTER";

    private static final String CHECK =
            "check that it runs, that engine.with.master has the host and port which its log names,"
                    + " and that no firewall lies between; local[2] needs no cluster";
    private static final String STOPPED = "stopped SparkContext";

    @Override
    public Session open(Site site) {
        objection().ifPresent(why -> {
            throw why;
        });
        String master = named().orElse("local[" + site.threads() + "]");
        ClassLoader loader = SparkLoader.find();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Constructor<?> cluster = loader.loadClass("org.curvewright.plugins.spark.Cluster")
                    .getDeclaredConstructor(String.class, double.class, Map.class, List.class);
            cluster.setAccessible(true);
            List<Path> plugins = site.plugins();
            Object session = cluster.newInstance(master, settings.chunk(), settings.conf(), plugins);
            return new InContext((Session) session, loader);
        } catch (InvocationTargetException e) {
            throw refused(master, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refused(master, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Optional<String> named() {
        return settings.master().or(() -> Optional.ofNullable(System.getProperty("spark.master")));
    }

    @Override
    public Optional<EngineRefused> objection() {
        return named().flatMap(master -> StandaloneMaster.trouble(master)
                .map(why -> new EngineRefused(
                        NO_CLUSTER, "no Spark master answers at '" + master + "' (" + why + "); " + CHECK)));
    }

    @Override
    public Optional<String> lacks() {
        return SparkLoader.isAtHand() ? Optional.empty() : Optional.of("spark");
    }

    private static EngineRefused refused(String master, Throwable thrown) {
        return thrown instanceof EngineRefused already
                ? already
                : new EngineRefused(NO_CLUSTER, "Spark does not start with master '" + master + "': " + why(thrown));
    }

    /** Spark that was turned away ends itself, and then stumbles over its own end. */
    private static String why(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return thrown instanceof NullPointerException || message.contains(STOPPED)
                ? "what listens there took no application; is it a master, and of the same release of Spark? " + CHECK
                : message.lines().findFirst().orElse("");
    }
}
