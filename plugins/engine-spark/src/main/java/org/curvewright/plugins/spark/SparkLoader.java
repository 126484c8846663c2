package org.curvewright.plugins.spark;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.engine.EngineRefused;

/** Finds Spark: beside this class, below {@code spark-submit}, or in a folder of jars. */
final class SparkLoader {

    /** The folder of Spark's jars, as the launcher names it. */
    private static final String FOLDER = "curvewright.spark";

    private static final String SPARK = "org.apache.spark.SparkContext";

    private SparkLoader() {}

    /** A class loader that sees Spark, the sockets and this package. */
    static ClassLoader find() {
        ClassLoader own = SparkLoader.class.getClassLoader();
        if (sees(own)) {
            return own;
        }
        ClassLoader system = ClassLoader.getSystemClassLoader();
        List<URL> urls = new ArrayList<>();
        urls.add(SparkLoader.class.getProtectionDomain().getCodeSource().getLocation());
        if (sees(system)) {
            return new URLClassLoader("spark", urls.toArray(URL[]::new), new Sockets(own, system));
        }
        urls.addAll(jars());
        return new URLClassLoader(
                "spark", urls.toArray(URL[]::new), new Sockets(own, ClassLoader.getPlatformClassLoader()));
    }

    /** Whether Spark is on the class path or in a folder that is named. */
    static boolean isAtHand() {
        return !System.getProperty(FOLDER, "").isEmpty()
                || sees(SparkLoader.class.getClassLoader())
                || sees(ClassLoader.getSystemClassLoader());
    }

    private static boolean sees(ClassLoader loader) {
        try {
            Class.forName(SPARK, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static List<URL> jars() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            throw missing("no folder of its jars is named; ./curvewright finds or fetches them for run, design and"
                    + " calibrate");
        }
        List<URL> urls = Jars.urls(Path.of(folder));
        if (urls.isEmpty()) {
            throw missing("no jar lies in '" + folder + "'");
        }
        return urls;
    }

    private static EngineRefused missing(String why) {
        return new EngineRefused(SparkEngine.NO_SPARK, "Spark is not at hand: " + why);
    }
}
