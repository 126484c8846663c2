package org.curvewright.plugins.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Workshop;

/** A workshop whose outcomes say what it was given. */
public final class EchoWorkshop implements Workshop {

    @Override
    public Bench open(byte[] study, List<Path> plugins) {
        String place = new String(study, StandardCharsets.UTF_8) + " with " + plugins.size()
                + " folders of plugins in the loader "
                + EchoWorkshop.class.getClassLoader().getName();
        return (task, inputs) -> Engine.Outcome.of(task, (task.id() + " of " + place).getBytes(StandardCharsets.UTF_8));
    }
}
