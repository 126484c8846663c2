package org.curvewright.spi.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows by their label in one column; groups stand in the order of their first row. */
public final class Groups {

    private final List<String> labels;
    private final int[] ofRow;
    private final int[] sizes;

    private Groups(List<String> labels, int[] ofRow) {
        this.labels = List.copyOf(labels);
        this.ofRow = ofRow;
        this.sizes = new int[labels.size()];
        for (int group : ofRow) {
            sizes[group]++;
        }
    }

    /** One group a label; blank cells are a group of their own with an empty label. */
    public static Groups of(Column column) {
        Map<Object, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] ofRow = new int[column.size()];
        for (int row = 0; row < ofRow.length; row++) {
            // numbers are told apart as such, since writing each of a million takes longer than all else
            Object key = column instanceof NumberColumn numbers ? (Object) numbers.at(row) : column.text(row);
            Integer group = known.putIfAbsent(key, labels.size());
            if (group == null) {
                group = labels.size();
                labels.add(column.text(row));
            }
            ofRow[row] = group;
        }
        return new Groups(labels, ofRow);
    }

    /** One group for each combination of labels that occurs; its label joins theirs with commas. */
    public static Groups of(List<? extends Column> columns) {
        List<Groups> each = columns.stream().map(Groups::of).toList();
        int rows = each.isEmpty() ? 0 : each.get(0).ofRow.length;
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] ofRow = new int[rows];
        for (int i = 0; i < rows; i++) {
            int row = i;
            List<Integer> key = each.stream().map(groups -> groups.ofRow[row]).toList();
            Integer group = known.putIfAbsent(key, labels.size());
            if (group == null) {
                group = labels.size();
                labels.add(each.stream()
                        .map(groups -> groups.labels.get(groups.ofRow[row]))
                        .collect(Collectors.joining(", ")));
            }
            ofRow[row] = group;
        }
        return new Groups(labels, ofRow);
    }

    /** All rows in one group. */
    public static Groups single(String label, int rows) {
        return new Groups(rows == 0 ? List.of() : List.of(label), new int[rows]);
    }

    public List<String> labels() {
        return labels;
    }

    public int count() {
        return sizes.length;
    }

    public int size(int group) {
        return sizes[group];
    }

    /** The group of a row. */
    public int of(int row) {
        return ofRow[row];
    }

    /** The rows of each group, in their order. */
    public int[][] rows() {
        int[][] rows = new int[sizes.length][];
        Arrays.setAll(rows, group -> new int[sizes[group]]);
        int[] filled = new int[sizes.length];
        for (int row = 0; row < ofRow.length; row++) {
            int group = ofRow[row];
            rows[group][filled[group]++] = row;
        }
        return rows;
    }
}
