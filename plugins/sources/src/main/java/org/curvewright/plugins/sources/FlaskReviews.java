package org.curvewright.plugins.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Reviews of answers by skill as FLASK writes them, a file a model and a line an item: a row a model, item and skill, with
 * the item's task, difficulty and domain where the line has them.
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
            Map<String, Double> sizes,

            @Key(
                    doc =
                            "What becomes of lines that are no reviews: refuse stops at the first, skip counts and leaves out.",
                    byDefault = "refuse")
            BadLines badLines) {}

    private static final String SUFFIX = "_review.jsonl";

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

    private final class Reading {

        private final Cells cells = new Cells(Set.of());
        private final HarnessSizes sizes = new HarnessSizes(with.sizes());
        private final LogLines lines = new LogLines(with.badLines());
        private int reviews;
        private int unscored;
        private int inapplicable;

        void file(Path file, InputStream in) throws IOException {
            String name = file.getFileName().toString();
            String model = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            OptionalDouble size = sizes.of(model, OptionalDouble.empty());
            lines.each(file, in, parser -> review(model, size, FlaskReview.read(parser)));
        }

        private void review(String model, OptionalDouble size, FlaskReview review) {
            reviews++;
            unscored += review.scores().isEmpty() ? 1 : 0;
            review.scores().forEach((skill, score) -> {
                inapplicable += score.isEmpty() ? 1 : 0;
                cells.put("model", model, true);
                cells.put("N", text(size), false);
                cells.put("item_id", review.item(), true);
                cells.put("skill", skill, true);
                cells.put("score", text(score), false);
                review.labels().forEach((name, label) -> cells.put(name, label, true));
                cells.endRow();
            });
        }

        private static String text(OptionalDouble number) {
            return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
        }

        List<Notice> notices() {
            List<Notice> notices = new ArrayList<>(sizes.notices());
            notices.addAll(lines.notices());
            if (unscored > 0) {
                notices.add(new Notice(
                        "NO_SKILL_SCORES", unscored + " of " + reviews + " reviews have no scores and are left out"));
            }
            if (inapplicable > 0) {
                notices.add(new Notice("NOT_APPLICABLE", inapplicable + " scores are N/A; their cells are blank"));
            }
            return notices;
        }
    }
}
