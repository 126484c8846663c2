package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlaskReviewsTest {

    @TempDir
    private Path folder;

    private Table load() throws IOException {
        return new FlaskReviews(new FlaskReviews.Configuration(Path.of("."), Map.of())).load(new FolderContext(folder));
    }

    @Test
    void aRowForEachSkillOfAReview() throws IOException {
        Files.writeString(folder.resolve("tulu_7b_review.jsonl"), """
                {"question_id": 3, "text": "…", "score": {"logical robustness": 2, "factuality": "N/A", "conciseness ": "4"}}
                """);
        Table table = load();
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.column("model").orElseThrow().text(0)).isEqualTo("tulu_7b");
        assertThat(table.numbers("N").orElseThrow().at(0)).isEqualTo(7e9);
        assertThat(table.column("skill").orElseThrow().text(0)).isEqualTo("robustness");
        assertThat(table.column("skill").orElseThrow().text(2)).isEqualTo("conciseness");
        assertThat(table.numbers("score").orElseThrow().values()).containsExactly(2, Double.NaN, 4);
        assertThat(table.provenance().notices()).extracting("code").contains("NOT_APPLICABLE", "SIZE_FROM_NAME");
    }

    @Test
    void somethingElseIsNamed() throws IOException {
        Files.writeString(folder.resolve("x_review.jsonl"), "{\"question_id\": 3}\n");
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no 'score', so this is no review of FLASK");
    }
}
