package org.curvewright.plugins.analyses.certified;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** The three tables of certified problems, put together problem by problem. */
record CertifiedTables(Table problems, Table parameters, Table observations) {

    private static final List<String> PREDICTORS = List.of("x1", "x2");
    private static final ExtendedArithmetic EXTENDED = new ExtendedArithmetic();

    List<String> names() {
        return IntStream.range(0, problems.size())
                .mapToObj(row -> text(problems, "problem", row))
                .toList();
    }

    String formula(int problem) {
        return text(problems, "formula", problem);
    }

    int countObservations(int problem) {
        return rows(observations, problem).length;
    }

    int countParameters(int problem) {
        return rows(parameters, problem).length;
    }

    CertifiedData data(int problem) {
        Table own = parameters.rows(rows(parameters, problem));
        Table seen = observations.rows(rows(observations, problem));
        List<DoubleDouble> printed = exact(numbers(seen, "y"));
        boolean logarithm = text(problems, "response", problem).equals("ln y");
        return new CertifiedData(
                Formula.parse(formula(problem)),
                logarithm ? printed.stream().map(EXTENDED::log).toList() : printed,
                predictors(seen),
                List.of(
                        numbers(own, "start_1").values(),
                        numbers(own, "start_2").values()),
                numbers(own, "certified").values(),
                numbers(own, "standard_deviation").values(),
                numbers(problems, "sum_of_squares").at(problem));
    }

    private static List<List<DoubleDouble>> predictors(Table seen) {
        return PREDICTORS.stream()
                .map(name -> numbers(seen, name))
                .filter(column -> IntStream.range(0, column.size()).noneMatch(column::missing))
                .map(CertifiedTables::exact)
                .toList();
    }

    /** The decimals as they were written: up to fifteen digits survive in a double and come back as its shortest numeral. */
    private static List<DoubleDouble> exact(NumberColumn column) {
        List<DoubleDouble> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            double high = column.at(row);
            BigDecimal rest = new BigDecimal(column.text(row)).subtract(new BigDecimal(high));
            values.add(new DoubleDouble(high, rest.doubleValue()));
        }
        return values;
    }

    private int[] rows(Table table, int problem) {
        String name = text(problems, "problem", problem);
        return IntStream.range(0, table.size())
                .filter(row -> text(table, "problem", row).equals(name))
                .toArray();
    }

    private static String text(Table table, String column, int row) {
        return table.column(column).orElseThrow().text(row);
    }

    private static NumberColumn numbers(Table table, String column) {
        return table.numbers(column).orElseThrow();
    }
}
