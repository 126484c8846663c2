package org.curvewright.plugins.spark;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/** The settings of a Spark application; the user's own go last. */
final class Masters {

    private static final Pattern LOCAL = Pattern.compile("local(?:\\[([0-9]+|\\*)\\])?");
    /** Spark tries a failed task again on clusters, but locally only when told to. */
    private static final String TRIES = "4";

    private static final String HERE = "127.0.0.1";

    private Masters() {}

    static boolean isLocal(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    static SparkConf conf(String master, Map<String, String> settings) {
        SparkConf conf = new SparkConf()
                .setAppName("curvewright")
                .setMaster(forgiving(master))
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false");
        if (isLocal(master)) {
            conf.set("spark.driver.host", HERE).set("spark.driver.bindAddress", HERE);
        }
        settings.forEach(conf::set);
        return conf;
    }

    private static String forgiving(String master) {
        Matcher local = LOCAL.matcher(master);
        return local.matches()
                ? "local[" + (local.group(1) == null ? "1" : local.group(1)) + "," + TRIES + "]"
                : master;
    }
}
