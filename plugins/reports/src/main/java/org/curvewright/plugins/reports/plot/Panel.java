package org.curvewright.plugins.reports.plot;

import java.util.List;

/** One pair of axes and what is drawn between them, later marks over earlier ones. */
public record Panel(String title, Axis x, Axis y, List<Mark> marks) {
    public Panel {
        marks = List.copyOf(marks);
    }
}
