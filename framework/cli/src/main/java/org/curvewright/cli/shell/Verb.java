package org.curvewright.cli.shell;

import java.util.List;
import java.util.Optional;

/** A command as a shell or a manual knows it. */
public record Verb(String name, List<String> description, List<Flag> flags, List<Operand> operands) {

    public Verb {
        description = List.copyOf(description);
        flags = List.copyOf(flags);
        operands = List.copyOf(operands);
    }

    /** Its first sentence. */
    public String summary() {
        return description.isEmpty() ? "" : description.get(0);
    }

    /**
     * An option.
     *
     * @param names with their hyphens
     * @param label of its value; empty where it takes none
     * @param words its value may be; empty where it takes none
     */
    public record Flag(List<String> names, String label, String summary, Optional<Words> words) {
        public Flag {
            names = List.copyOf(names);
        }
    }

    /** A word that is told by its place. */
    public record Operand(String label, String summary, boolean required, Words words) {}
}
