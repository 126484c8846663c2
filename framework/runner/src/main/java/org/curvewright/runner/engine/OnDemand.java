package org.curvewright.runner.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Site;

/**
 * Opens an engine when the first task waits: where everything comes from the cache, no cluster is started. Only the local engine is
 * known to heed an interruption, so any other runs {@link Apart}.
 */
public final class OnDemand implements Engine.Session {

    private final Engine engine;
    private final Site site;
    private final Runnable works;
    private Optional<Engine.Session> opened = Optional.empty();

    /** @param works called by the thread that asks, once or more often, when the engine has been opened */
    public OnDemand(Engine engine, Site site, Runnable works) {
        this.engine = engine;
        this.site = site;
        this.works = works;
    }

    @Override
    public void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException {
        if (batch.tasks().isEmpty()) {
            return;
        }
        if (opened.isEmpty()) {
            opened = Optional.of(engine instanceof LocalEngine ? local() : new Apart(() -> engine.open(site), works));
        }
        opened.get().run(batch, finished);
    }

    private Engine.Session local() {
        Engine.Session session = engine.open(site);
        works.run();
        return session;
    }

    @Override
    public void close() {
        opened.ifPresent(Engine.Session::close);
    }
}
