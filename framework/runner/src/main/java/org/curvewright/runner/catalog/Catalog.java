package org.curvewright.runner.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Plugin;

/** Everything that the installed plugins offer, by kind and id. */
public final class Catalog {

    private final List<InstalledPlugin> plugins;
    private final Map<Kind, Map<String, Offer>> offers;

    Catalog(List<InstalledPlugin> plugins, Map<Kind, Map<String, Offer>> offers) {
        this.plugins = plugins.stream()
                .sorted(Comparator.comparing(InstalledPlugin::name))
                .toList();
        this.offers = offers;
    }

    /** The plugins of the class path and those dropped into the folders, each isolated. */
    public static Catalog load(List<Path> pluginFolders, Problems problems) {
        PluginLoader loader = new PluginLoader(Catalog.class.getClassLoader(), problems);
        List<InstalledPlugin> plugins = new ArrayList<>(loader.fromClassPath());
        pluginFolders.forEach(folder -> plugins.addAll(loader.fromFolder(folder)));
        return new Registration(problems).catalog(plugins);
    }

    /** These plugins alone, for programs that bring their own. */
    public static Catalog of(List<Plugin> plugins, Problems problems) {
        return new Registration(problems)
                .catalog(plugins.stream()
                        .map(plugin -> new InstalledPlugin(
                                plugin, plugin.name(), plugin.version(), "plugin " + plugin.name(), List.of()))
                        .toList());
    }

    /** By name. */
    public List<InstalledPlugin> plugins() {
        return plugins;
    }

    /** Those that take part in what is computed; what offers engines alone does not change a result. */
    public List<InstalledPlugin> computing() {
        return plugins.stream().filter(plugin -> !plugin.onlyRuns()).toList();
    }

    /** By id. */
    public Collection<Offer> offers(Kind kind) {
        return offers.getOrDefault(kind, Map.of()).values();
    }

    public Optional<Offer> find(Kind kind, String id) {
        return Optional.ofNullable(offers.getOrDefault(kind, Map.of()).get(id));
    }

    /** The message for an id that is not there: {@code no formulation 'chinchila'; did you mean 'chinchilla'?} */
    public String unknown(Kind kind, String id) {
        return "no " + kind.noun() + " " + Quoted.of(id)
                + DidYouMean.hint(id, offers.getOrDefault(kind, Map.of()).keySet())
                + OptionalPlugin.offering(kind, id)
                        .map(plugin -> plugin.advice() + droppedIn())
                        .orElse("");
    }

    /** What was dropped in does not offer it: perhaps it is an older build. */
    private String droppedIn() {
        String found = plugins.stream()
                .filter(InstalledPlugin::droppedIn)
                .map(plugin -> plugin.name() + " " + plugin.version() + " from " + plugin.origin())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : "; dropped in and without it: " + found + ", which may be an older build";
    }
}
