package org.curvewright.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands that take the face in their constructor. */
record FaceFactory(Face face) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Face.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(face));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
