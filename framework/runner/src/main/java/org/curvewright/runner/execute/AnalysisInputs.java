package org.curvewright.runner.execute;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * The sections of fits and the tables that an analysis may look at: those under {@code on:}, and those that its configuration
 * mentions. Another section can change without it.
 */
final class AnalysisInputs {

    private final Plan plan;
    private final TaskKeys keys;
    private final Map<String, String> sections = new ConcurrentHashMap<>();
    private final Map<String, String> tables = new ConcurrentHashMap<>();

    AnalysisInputs(Plan plan, TaskKeys keys) {
        this.plan = plan;
        this.keys = keys;
    }

    /** A name counts as mentioned wherever its letters occur, so that rather one too many is taken. */
    static boolean reaches(AnalysisTask analysis, String name) {
        return analysis.on().stream().anyMatch(fit -> fit.name().equals(name))
                || analysis.identity().contains(name);
    }

    String digest(AnalysisTask analysis) {
        Set<String> reached = plan.roles().keySet().stream()
                .filter(name -> reaches(analysis, name))
                .collect(Collectors.toSet());
        Stream<String> fits = plan.roles().entrySet().stream()
                .filter(entry -> reached.contains(entry.getKey()))
                .map(entry -> section(entry.getKey()) + entry.getValue());
        Set<String> data = plan.fits().stream()
                .filter(fit -> reached.contains(fit.key().fit()))
                .map(FitPlan::data)
                .collect(Collectors.toSet());
        Stream<String> used = plan.tables().entrySet().stream()
                .filter(entry -> data.contains(entry.getKey()) || reaches(analysis, entry.getKey()))
                .map(entry -> entry.getKey() + table(entry.getKey(), entry.getValue()));
        return Digest.of(Stream.concat(fits, used).toArray(String[]::new));
    }

    private String section(String name) {
        return sections.computeIfAbsent(
                name,
                key -> Digest.of(plan.fitsOf(key).stream().map(keys::outcome).toArray(String[]::new)));
    }

    private String table(String name, Table table) {
        return tables.computeIfAbsent(
                name,
                key -> Digest.of(table.columns().stream()
                                .map(column -> column.variable() + cells(column))
                                .collect(Collectors.joining())
                        + table.numbers()));
    }

    /** Numbers by their bits, since writing each of a million takes longer than all else. */
    private static String cells(Column column) {
        if (column instanceof NumberColumn numbers) {
            ByteBuffer bits = ByteBuffer.allocate(numbers.size() * Double.BYTES);
            for (int row = 0; row < numbers.size(); row++) {
                bits.putLong(Double.doubleToLongBits(numbers.at(row)));
            }
            return HexFormat.of().formatHex(Digest.sha256(bits.array()));
        }
        StringBuilder texts = new StringBuilder();
        for (int row = 0; row < column.size(); row++) {
            texts.append(column.text(row)).append('\n');
        }
        return Digest.of(texts.toString());
    }
}
