package org.curvewright.plugins.spark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** Keys of the engine. */
record SparkSettings(
        @Key(
                doc =
                        "the cluster, such as local[2], spark://host:7077 or yarn; where left out what spark-submit says, else"
                                + " as many local threads as --threads")
        Optional<String> master,

        @Key(
                doc = "how much work one Spark task gets, by the measured cost of its kind",
                unit = "s of processor time",
                byDefault = "1")
        double chunk,

        @Key(doc = "further settings of Spark, such as spark.executor.memory", byDefault = "{}")
        Map<String, String> conf) {

    /** What Spark 4 takes for a master. */
    private static final Pattern FORM = Pattern.compile("local(\\[([1-9][0-9]*|\\*)(, *[1-9][0-9]*)?])?"
            + "|local-cluster\\[ *[0-9]+ *, *[0-9]+ *, *[0-9]+ *]"
            + "|spark://[^,:]+:[0-9]{1,5}(,[^,:]+:[0-9]{1,5})*"
            + "|spark://\\[[0-9A-Fa-f:.]+]:[0-9]{1,5}"
            + "|yarn|k8s://.+");

    SparkSettings {
        conf = Collections.unmodifiableMap(new LinkedHashMap<>(conf));
        master.filter(asked -> !FORM.matcher(asked).matches()).ifPresent(asked -> {
            throw new IllegalArgumentException(
                    "master is '" + asked + "', allowed: local, local[2], local[*], local[2,4],"
                            + " local-cluster[2,1,1024], spark://host:7077, yarn, k8s://https://host:443");
        });
        if (!(chunk > 0)) {
            throw new IllegalArgumentException("chunk is " + Decimal.shortest(chunk) + ", allowed: above 0");
        }
        conf.keySet().forEach(key -> {
            if (!key.startsWith("spark.")) {
                throw new IllegalArgumentException(
                        "conf: '" + key + "' is no setting of Spark; they begin with 'spark.'");
            }
        });
    }
}
