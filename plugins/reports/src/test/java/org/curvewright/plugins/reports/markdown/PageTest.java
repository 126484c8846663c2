package org.curvewright.plugins.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    private static String page(int rows) {
        Table table = new Table("group", ">value");
        for (int row = 0; row < rows; row++) {
            table.row("g" + row, Integer.toString(row));
        }
        Page page = new Page();
        page.table("all of them", table);
        return page.toString();
    }

    @Test
    void aTableOfThousandsOfRowsShowsTheFirstAndCountsTheOthers() {
        assertThat(page(2_000))
                .contains("| g499 | 499 |", "… and 1500 more rows; `result.json` has all of them.")
                .doesNotContain("| g500 |");
    }

    @Test
    void aShortTableIsWhole() {
        assertThat(page(500)).contains("| g499 | 499 |").doesNotContain("more row");
    }
}
