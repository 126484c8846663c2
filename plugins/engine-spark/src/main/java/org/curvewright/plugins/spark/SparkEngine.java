package org.curvewright.plugins.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Override
    public Session open(Site site) {
        String master = settings.master()
                .or(() -> java.util.Optional.ofNullable(System.getProperty("spark.master")))
                .orElse("local[" + site.threads() + "]");
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

    private static EngineRefused refused(String master, Throwable thrown) {
        return thrown instanceof EngineRefused already
                ? already
                : new EngineRefused(
                        NO_CLUSTER,
                        "Spark does not start with master '" + master + "': "
                                + String.valueOf(thrown.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
    }
}
