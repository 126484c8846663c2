package org.curvewright.runner;

import java.util.List;

/** Nothing was run: the request itself is at fault. Exit code 2. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    public Refused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public Refused(String line) {
        this(List.of(line));
    }

    /** What to print, one problem a line. */
    public List<String> lines() {
        return lines;
    }
}
