package org.curvewright.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.curvewright.runner.engine.Ahead;

/** Plugins that are being loaded while the program still reads what it is asked to do: a tenth of a short run's time. */
public final class Loading {

    private final List<Path> pluginFolders;
    private final Ahead<Installation> ahead;

    private Loading(List<Path> pluginFolders, Ahead<Installation> ahead) {
        this.pluginFolders = pluginFolders;
        this.ahead = ahead;
    }

    /** @param pluginFolders folders of dropped-in jars, as an environment will probably name them */
    public static Loading begin(List<Path> pluginFolders) {
        return new Loading(List.copyOf(pluginFolders), Ahead.begin(() -> {
            Installation installation = Installation.with(pluginFolders);
            Ahead.begin(installation.preparation()::build);
            return installation;
        }));
    }

    /**
     * An experiment, which is read while plugins are still being loaded. Where the environment names other folders, they are
     * loaded now.
     *
     * @throws Refused with every problem of the configuration and its data, or when a plugin cannot be loaded
     */
    public Experiment prepare(Environment environment, Source source) throws Refused, InterruptedException {
        Reading reading = Reading.of(source);
        return open(environment).prepare(reading);
    }

    private Curvewright open(Environment environment) throws Refused, InterruptedException {
        if (!environment.plugins().equals(pluginFolders)) {
            return Curvewright.in(environment);
        }
        try {
            return new Curvewright(environment, ahead.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("plugins cannot be loaded", e.getCause());
        }
    }
}
