package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Style;

/**
 * Small multiples: which panels of many are shown, and axes that the groups of one response share so that they can be compared by
 * eye.
 *
 * @param shown all, or as many as a page holds, evenly spaced in their order
 * @param of how many there are
 */
record Multiples(List<Rivals> shown, int of) {

    private static final int MOST = 24;

    static Multiples of(List<Rivals> all) {
        List<Rivals> shown = all.size() <= MOST
                ? all
                : IntStream.range(0, MOST)
                        .map(k -> (int) Math.round(k * (all.size() - 1.0) / (MOST - 1)))
                        .mapToObj(all::get)
                        .toList();
        return new Multiples(shown, all.size());
    }

    String said() {
        return shown.size() == of
                ? ""
                : shown.size() + " of " + of + " panels, evenly spaced in their order; all are in result.json. ";
    }

    /** Groups of one fit and one response. */
    private boolean comparable() {
        return shown.size() > 1
                && shown.stream()
                        .allMatch(rivals -> rivals.key().group().isPresent()
                                && rivals.key()
                                        .response()
                                        .equals(shown.get(0).key().response())
                                && rivals.key().fit().equals(shown.get(0).key().fit()));
    }

    List<Panel> sharing(List<Panel> panels) {
        if (!comparable()) {
            return panels;
        }
        return panels.stream().map(panel -> reaching(panel, panels)).toList();
    }

    /** Panels with the same axes reach as far as each other. */
    static List<Panel> alike(List<Panel> panels) {
        return panels.stream()
                .map(panel -> !panel.y().categories().isEmpty()
                        ? panel
                        : reaching(
                                panel,
                                panels.stream()
                                        .filter(other -> other.x().equals(panel.x())
                                                && other.y().equals(panel.y()))
                                        .toList()))
                .toList();
    }

    private static Panel reaching(Panel panel, List<Panel> others) {
        List<Point> measured = others.stream()
                .flatMap(other -> other.marks().stream())
                .filter(Mark.Points.class::isInstance)
                .flatMap(mark -> ((Mark.Points) mark).points().stream())
                .toList();
        if (others.size() < 2 || measured.isEmpty()) {
            return panel;
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Room(Style.GUIDE, measured));
        marks.addAll(panel.marks());
        return new Panel(panel.title(), panel.x(), panel.y(), marks);
    }
}
