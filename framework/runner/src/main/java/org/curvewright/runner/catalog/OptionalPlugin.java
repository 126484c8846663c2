package org.curvewright.runner.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A plugin that this repository holds and a distribution does not, since it brings a large library: what it offers is known
 * by name, so that who asks for it is told how to get it.
 */
record OptionalPlugin(String name, List<Kind> kinds, String id) {

    private static final List<OptionalPlugin> ALL =
            List.of(new OptionalPlugin("source-parquet", List.of(Kind.DATA_SOURCE, Kind.STORE), "parquet"));

    /** The plugin that offers it. */
    static Optional<OptionalPlugin> offering(Kind kind, String id) {
        return ALL.stream()
                .filter(plugin -> plugin.kinds.contains(kind) && plugin.id.equals(id))
                .findFirst();
    }

    /** How it is made and where it goes. */
    String advice() {
        return "; the optional plugin " + name + " offers it: './mvnw -q -Dquick -DskipTests -pl plugins/" + name
                + " -am package' makes plugins/" + name + "/target/" + name
                + ", a folder for plugins/ of the distribution, or give its parent with --plugins";
    }
}
