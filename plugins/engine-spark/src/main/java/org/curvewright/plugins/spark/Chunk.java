package org.curvewright.plugins.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.engine.Engine.Task;

/**
 * The tasks of one Spark task.
 *
 * @param own the outcomes that these tasks alone look at, by id
 */
record Chunk(List<Task> tasks, Map<String, byte[]> own) {

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(tasks.size());
            for (Task task : tasks) {
                write(out, task.id().getBytes(StandardCharsets.UTF_8));
                write(out, task.key().getBytes(StandardCharsets.UTF_8));
            }
            out.writeInt(own.size());
            for (Map.Entry<String, byte[]> outcome : own.entrySet()) {
                write(out, outcome.getKey().getBytes(StandardCharsets.UTF_8));
                write(out, outcome.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Chunk of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Task> tasks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tasks.add(new Task(text(in), text(in)));
        }
        Map<String, byte[]> own = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            own.put(text(in), read(in));
        }
        return new Chunk(tasks, own);
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static String text(DataInputStream in) throws IOException {
        return new String(read(in), StandardCharsets.UTF_8);
    }
}
