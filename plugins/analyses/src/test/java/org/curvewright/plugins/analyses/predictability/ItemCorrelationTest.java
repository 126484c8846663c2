package org.curvewright.plugins.analyses.predictability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class ItemCorrelationTest implements AnalysisContract {

    private static ItemCorrelation analysisOf(boolean higherIsBetter) {
        return new ItemCorrelation(new ItemCorrelation.Configuration(
                new DataReference("items"), "model", "C", "item_id", "nll", higherIsBetter, Scale.LOG, 20, .95));
    }

    private static Table items(double... nll) {
        Tables items = Tables.named("items", "model", "C", "item_id", "nll");
        for (int i = 0; i < nll.length; i++) {
            items.row("m" + i, StrictMath.pow(10, 18 + i), 1, nll[i]);
            items.row("m" + i, StrictMath.pow(10, 18 + i), 2, 7);
        }
        return items.build();
    }

    @Override
    public Analysis analysis() {
        return analysisOf(false);
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(items(4, 3, 2.5, 1));
    }

    @Test
    void turnsALossAround() {
        Found found = new Found(analysisOf(false).run(BorrowedTables.of(items(4, 3, 2, 1))));
        assertThat(found.number("spearman/mean")).isCloseTo(1, within(1e-12));
        assertThat(found.number("pearson/median")).isCloseTo(1, within(1e-12));
        assertThat(found.number("kendall/undefined")).isEqualTo(.5);
        assertThat(found.number("kendall/mean-as-zero")).isCloseTo(.5, within(1e-12));
        assertThat(found.codes("kendall/undefined")).containsExactly("CONSTANT_SERIES");
        assertThat(found.text("answer")).endsWith("left out: 1 of 2 items.");
    }

    @Test
    void saysThatComputeDoesNotVary() {
        Tables items = Tables.named("items", "model", "C", "item_id", "nll");
        for (int m = 0; m < 4; m++) {
            items.row("m" + m, 1e18, 1, m);
        }
        Found found = new Found(analysisOf(false).run(BorrowedTables.of(items.build())));
        assertThat(found.codes("answer")).containsExactly("CONSTANT_COMPUTE");
    }

    @Test
    void hasNoCorrelationOfTwoModels() {
        Found found = new Found(analysisOf(false).run(BorrowedTables.of(items(4, 3))));
        assertThat(found.codes("answer")).containsExactly("TOO_FEW_MODELS");
    }

    @Test
    void namesTheCellThatIsNoNumber() {
        Table table = Tables.named("items", "model", "C", "item_id", "nll")
                .row("a", 1e18, 1, 2)
                .row("b", 1e19, 1, "NaN")
                .build();
        assertThat(analysisOf(false).check(BorrowedTables.of(table).plan()))
                .extracting(Problem::message)
                .containsExactly("column 'nll' of items is not numeric: row 2 holds 'NaN', which"
                        + " 'columns: { nll: { values: { \"NaN\": null } } }' of the data entry takes for missing");
    }

    @Test
    void saysThatNothingChanges() {
        Found found = new Found(analysisOf(true).run(BorrowedTables.of(items(7, 7, 7))));
        assertThat(found.codes("pearson/mean")).containsExactly("CONSTANT_SERIES");
        assertThat(found.text("answer")).isEqualTo("No item changes from model to model, so there is no correlation.");
    }
}
