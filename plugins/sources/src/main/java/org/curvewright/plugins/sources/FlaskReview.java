package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** One line of FLASK's reviews: the item with what it is labelled with, and its scores by skill; texts are passed over. */
final class FlaskReview {

    private static final Set<String> IDS = Set.of("question_id", "idx", "id");
    private static final String LABELLED = "_labeled";
    private static final Set<String> LABELS = Set.of("task", "difficulty", "domain");

    private final Map<String, OptionalDouble> scores = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String item = "";
    private boolean scored;

    private FlaskReview() {}

    static FlaskReview read(JsonParser parser) throws IOException {
        FlaskReview review = new FlaskReview();
        JsonValues.members(parser, review::member);
        if (review.item.isEmpty() || !review.scored) {
            throw new IllegalArgumentException(
                    "line " + parser.currentLocation().getLineNr() + ": no '"
                            + (review.item.isEmpty() ? "question_id" : "score") + "', so this is no review of FLASK");
        }
        return review;
    }

    private void member(String key, JsonParser value) throws IOException {
        if (IDS.contains(key)) {
            item = value.getText();
        } else if (key.equals("score")) {
            scored = true;
            JsonValues.members(value, (skill, score) -> scores.put(skill(skill), JsonValues.number(score)));
        } else if (key.equals("metadata")) {
            JsonValues.members(value, this::label);
        } else {
            label(key, value);
        }
    }

    /** {@code difficulty_labeled} is the label that counts; an item may have several domains. */
    private void label(String key, JsonParser value) throws IOException {
        String name = key.endsWith(LABELLED) ? key.substring(0, key.length() - LABELLED.length()) : key;
        if (!LABELS.contains(name) || key.equals(name) && labels.containsKey(name)) {
            return;
        }
        List<String> texts = new ArrayList<>();
        if (value.currentToken() == JsonToken.START_ARRAY) {
            JsonValues.elements(value, each -> texts.add(text(each)));
        } else {
            texts.add(text(value));
        }
        labels.put(name, String.join(", ", texts));
    }

    private static String text(JsonParser value) throws IOException {
        boolean none = value.currentToken() == JsonToken.VALUE_NULL
                || !value.currentToken().isScalarValue();
        return none ? "" : value.getText().strip();
    }

    /** {@code logical robustness} is robustness; of others the first word counts, as in the published aggregation. */
    private static String skill(String key) {
        List<String> words = List.of(key.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return words.size() > 1 && words.get(0).equals("logical") ? words.get(1) : words.get(0);
    }

    String item() {
        return item;
    }

    /** Of {@code task}, {@code difficulty} and {@code domain} those that the line has. */
    Map<String, String> labels() {
        return labels;
    }

    /** By skill; empty where it does not apply. */
    Map<String, OptionalDouble> scores() {
        return scores;
    }
}
