package org.curvewright.plugins.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;

/**
 * What one Spark task gave.
 *
 * @param seconds of processor time that it took
 */
record Done(List<Outcome> outcomes, double seconds) {

    private static final byte WELL = 0;
    private static final byte DEFECT = 1;

    /** What was thrown on another machine, in its own words. */
    private static final class Remote extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String text;

        Remote(String text) {
            super(text, null, false, false);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(outcomes.size());
            out.writeDouble(seconds);
            for (Outcome outcome : outcomes) {
                out.writeByte(outcome.defect().isPresent() ? DEFECT : WELL);
                Chunk.write(
                        out,
                        outcome.defect()
                                .map(thrown -> thrown.toString().getBytes(StandardCharsets.UTF_8))
                                .orElse(outcome.bytes()));
            }
        }
        return bytes.toByteArray();
    }

    /** A machine that cannot do the tasks says so once, instead of failing again and again. */
    static byte[] refusal(EngineRefused refused) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(-1);
            Chunk.write(out, refused.code().getBytes(StandardCharsets.UTF_8));
            Chunk.write(out, String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** @throws EngineRefused when the machine refused */
    static Done of(byte[] bytes, List<Task> tasks) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() < 0) {
            throw new EngineRefused(Chunk.text(in), Chunk.text(in));
        }
        double seconds = in.readDouble();
        List<Outcome> outcomes = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            outcomes.add(
                    in.readByte() == WELL
                            ? Outcome.of(task, Chunk.read(in))
                            : Outcome.defect(task, new Remote(Chunk.text(in))));
        }
        return new Done(outcomes, seconds);
    }
}
