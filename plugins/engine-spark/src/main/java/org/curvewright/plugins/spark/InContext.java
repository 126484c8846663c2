package org.curvewright.plugins.spark;

import java.util.function.Consumer;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;

/** A session whose code finds classes by the thread's context loader, as Spark's does. */
record InContext(Engine.Session session, ClassLoader loader) implements Engine.Session {

    @Override
    public void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            session.run(batch, finished);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
