package org.curvewright.runner.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;
import org.curvewright.spi.Provider;

/** Enters the offers of plugins, the first come under each id. */
final class Registration {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Problems problems;
    /** By id, so that nothing depends on the order of the jars. */
    private final Map<Kind, Map<String, Offer>> offers = new EnumMap<>(Kind.class);

    private final Map<String, InstalledPlugin> names = new HashMap<>();

    Registration(Problems problems) {
        this.problems = problems;
    }

    Catalog catalog(List<InstalledPlugin> plugins) {
        List<InstalledPlugin> entered = new ArrayList<>();
        for (InstalledPlugin plugin : plugins) {
            InstalledPlugin earlier = names.putIfAbsent(plugin.name(), plugin);
            if (earlier == null) {
                enter(plugin);
                entered.add(plugin);
            } else {
                add(
                        Code.DUPLICATE_PLUGIN_ID,
                        plugin,
                        "plugin " + Quoted.of(plugin.name()) + " is also in " + earlier.origin());
            }
        }
        return new Catalog(entered, offers);
    }

    private void enter(InstalledPlugin plugin) {
        try {
            for (Kind kind : Kind.values()) {
                kind.offers(plugin.plugin()).forEach(provider -> enter(kind, provider, plugin));
            }
        } catch (RuntimeException | LinkageError e) {
            add(Code.BROKEN_PLUGIN, plugin, "plugin " + Quoted.of(plugin.name()) + " cannot list its offers: " + e);
        }
    }

    private void enter(Kind kind, Provider<?, ?> provider, InstalledPlugin plugin) {
        String id = provider.id();
        if (!KEBAB.matcher(id).matches()) {
            add(Code.BROKEN_PLUGIN, plugin, "the " + kind.noun() + " id " + Quoted.of(id) + " is not in kebab-case");
            return;
        }
        Offer earlier =
                offers.computeIfAbsent(kind, any -> new TreeMap<>()).putIfAbsent(id, new Offer(kind, provider, plugin));
        if (earlier != null) {
            add(
                    Code.DUPLICATE_PLUGIN_ID,
                    plugin,
                    kind.noun() + " '" + id + "' is offered by plugin '" + plugin.name() + "' and by plugin '"
                            + earlier.plugin().name() + "' in "
                            + earlier.plugin().origin());
        }
    }

    private void add(Code code, InstalledPlugin plugin, String message) {
        problems.add(code, new Position.Thing(plugin.origin()), "", message);
    }
}
