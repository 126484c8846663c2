package org.curvewright.runner.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.runner.Source;
import org.curvewright.runner.config.SweepEntry;
import org.curvewright.spi.analysis.Cell;

/**
 * One option of each choice.
 *
 * @param options in the order of the choices
 */
record SweepCell(List<Chosen> options) {

    /** What makes an ordinary experiment of a cell. */
    private static final List<String> ALONE =
            List.of("sweep=null", "claims=[]", "expect=[]", "validate=[]", "reports=[]");

    /** An option with the choice it belongs to. */
    record Chosen(String choice, SweepEntry.Option option) {}

    SweepCell {
        options = List.copyOf(options);
    }

    /** Every combination, the last choice varying fastest. */
    static List<SweepCell> of(SweepEntry sweep) {
        List<SweepCell> cells = List.of(new SweepCell(List.of()));
        for (SweepEntry.Choice choice : sweep.choices()) {
            cells = cells.stream()
                    .flatMap(cell ->
                            choice.options().stream().map(option -> cell.with(new Chosen(choice.name(), option))))
                    .toList();
        }
        return cells;
    }

    private SweepCell with(Chosen chosen) {
        List<Chosen> more = new ArrayList<>(options);
        more.add(chosen);
        return new SweepCell(more);
    }

    String name() {
        return options.stream().map(chosen -> chosen.option().name()).collect(Collectors.joining("+"));
    }

    /** The experiment of this cell alone. */
    Source source(Source sweep) {
        List<String> overrides = new ArrayList<>(sweep.overrides());
        options.forEach(chosen -> overrides.addAll(chosen.option().overrides()));
        overrides.addAll(ALONE);
        return new Source(sweep.name(), sweep.text(), sweep.folder(), overrides);
    }

    List<Cell.Option> named() {
        return options.stream()
                .map(chosen -> new Cell.Option(chosen.choice(), chosen.option().name()))
                .toList();
    }
}
