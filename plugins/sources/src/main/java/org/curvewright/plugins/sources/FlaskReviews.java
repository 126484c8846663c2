package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Reviews of answers by skill as FLASK writes them, a file a model and a line an item: a row a model, item and skill.
 *
 * <p>Reference: S. Ye et al., <i>FLASK: fine-grained language model evaluation</i>, arXiv 2307.10928 (2023).
 */
record FlaskReviews(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "A file of reviews (…_review.jsonl), or a folder that holds such files, below it too.")
            Path path,

            @Key(
                    doc =
                            "The sizes of models by name, which is the file's without _review.jsonl; else as the name says.",
                    unit = "parameters",
                    byDefault = "{}")
            Map<String, Double> sizes) {}

    private static final String SUFFIX = "_review.jsonl";
    private static final Set<String> IDS = Set.of("question_id", "idx", "id");

    @Override
    public Table load(SourceContext context) throws IOException {
        String origin = with.path().toString().replace('\\', '/');
        Reading reading = new Reading();
        String sha256 = new HarnessFiles(context.resolve(with.path()), origin, "", SUFFIX).read(reading::file);
        return new Table(
                context.name(),
                reading.cells.columns(name -> Variable.of(name, name.equals("N") ? "parameters" : "")),
                new Provenance(origin, sha256, "", "", reading.notices()));
    }

    /** {@code logical robustness} is robustness; of others the first word counts, as in the published aggregation. */
    private static String skill(String key) {
        List<String> words = List.of(key.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return words.size() > 1 && words.get(0).equals("logical") ? words.get(1) : words.get(0);
    }

    private final class Reading {

        private final Cells cells = new Cells(Set.of());
        private final HarnessSizes sizes = new HarnessSizes(with.sizes());
        private int inapplicable;

        void file(Path file, InputStream in) throws IOException {
            String name = file.getFileName().toString();
            String model = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            OptionalDouble size = sizes.of(model, OptionalDouble.empty());
            new JsonValues(in).each(parser -> review(model, size, parser));
        }

        private void review(String model, OptionalDouble size, JsonParser parser) throws IOException {
            Map<String, OptionalDouble> scores = new LinkedHashMap<>();
            List<String> item = new ArrayList<>();
            JsonValues.members(parser, (key, value) -> {
                if (IDS.contains(key)) {
                    item.add(value.getText());
                } else if (key.equals("score")) {
                    JsonValues.members(value, (skill, score) -> scores.put(skill(skill), JsonValues.number(score)));
                }
            });
            if (item.isEmpty() || scores.isEmpty()) {
                throw new IllegalArgumentException(
                        "line " + parser.currentLocation().getLineNr() + ": no '"
                                + (item.isEmpty() ? "question_id" : "score") + "', so this is no review of FLASK");
            }
            scores.forEach((skill, score) -> row(model, size, item.get(0), skill, score));
        }

        private void row(String model, OptionalDouble size, String item, String skill, OptionalDouble score) {
            inapplicable += score.isEmpty() ? 1 : 0;
            cells.put("model", model, true);
            cells.put("N", text(size), false);
            cells.put("item_id", item, true);
            cells.put("skill", skill, true);
            cells.put("score", text(score), false);
            cells.endRow();
        }

        private static String text(OptionalDouble number) {
            return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
        }

        List<Notice> notices() {
            List<Notice> notices = new ArrayList<>(sizes.notices());
            if (inapplicable > 0) {
                notices.add(new Notice("NOT_APPLICABLE", inapplicable + " scores are N/A; their cells are blank"));
            }
            return notices;
        }
    }
}
