package org.curvewright.runner.describe;

import java.util.List;

/**
 * Entries under one heading, to be laid out by whoever shows them.
 *
 * @param heading empty where the entries stand by themselves
 */
public record Section(String heading, List<Entry> entries) {

    public Section {
        entries = List.copyOf(entries);
    }

    public static Section of(String heading, String sentence) {
        return new Section(heading, List.of(Entry.sentence(sentence)));
    }
}
