package org.curvewright.plugins.reports.plot;

import java.util.List;

/**
 * One picture.
 *
 * @param name of its files, such as {@code loss_scaling}
 * @param title what it shows, in a few words
 * @param caption what a reader must know to read it: sizes, bands, signs
 * @param panels in rows from the top left
 * @param columns how many panels stand side by side where the page is wide enough
 */
public record Figure(String name, String title, String caption, List<Panel> panels, int columns) {
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a figure has at least one panel and one column");
        }
    }
}
