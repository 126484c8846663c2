package org.curvewright.plugins.reports.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the marks mean: one entry a label, with every kind of mark that bears it, in rows. */
record Legend(List<List<Entry>> rows) {

    /** @param marks one of each kind */
    record Entry(String label, List<Mark> marks, double width) {}

    /** @param told what the picture says elsewhere */
    static Legend of(Figure figure, Set<String> told, Look look, double width) {
        Map<String, List<Mark>> byLabel = new LinkedHashMap<>();
        figure.panels().stream()
                .flatMap(panel -> panel.marks().stream())
                .filter(mark -> !mark.label().isEmpty() && !told.contains(mark.label()))
                .forEach(mark -> add(byLabel.computeIfAbsent(mark.label(), label -> new ArrayList<>()), mark));
        List<Entry> entries = byLabel.entrySet().stream()
                .sorted(Comparator.comparing(entry -> isNeutral(entry.getValue())))
                .map(entry -> entry(entry.getKey(), entry.getValue(), look, width))
                .toList();
        return new Legend(wrapped(entries, width));
    }

    /** What is no law's comes last. */
    private static boolean isNeutral(List<Mark> marks) {
        Tone tone = marks.get(0).style().tone();
        return tone == Tone.INK || tone == Tone.MUTED;
    }

    private static void add(List<Mark> marks, Mark mark) {
        boolean shown =
                marks.stream().anyMatch(other -> other.getClass() == mark.getClass() || other instanceof Mark.Bars);
        if (!shown) {
            marks.add(mark);
        }
    }

    private static Entry entry(String label, List<Mark> marks, Look look, double width) {
        double key = look.scaled(KEY + GAP);
        String shown = look.label().fit(label, width - key);
        return new Entry(shown, List.copyOf(marks), key + look.label().width(shown) + look.scaled(BETWEEN));
    }

    private static List<List<Entry>> wrapped(List<Entry> entries, double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            if (used + entry.width() > width + BETWEEN) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += entry.width();
        }
        return List.copyOf(rows);
    }

    /** Lengths in points at the reference type size. */
    static final double KEY = 18;

    static final double GAP = 4;
    static final double BETWEEN = 12;
    static final double ROW = 11;

    double height(Look look) {
        return rows.isEmpty() ? 0 : look.scaled(rows.size() * ROW + GAP);
    }
}
