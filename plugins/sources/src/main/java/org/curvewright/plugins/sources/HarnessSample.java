package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One line of a log of samples of lm-evaluation-harness, without its document and its prompts. */
final class HarnessSample {

    /** Relative; division by lengths rounds, so scores that tie may differ in the last digits. */
    private static final double TIE = 1e-12;

    private final List<OptionalDouble> logs = new ArrayList<>();
    private final List<String> continuations = new ArrayList<>();
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private String id = "";
    private String filter = "none";
    private String target = "";
    private String output = "";

    private final List<OptionalDouble> tokens = new ArrayList<>();
    private final String tokensKey;

    private HarnessSample(String tokensKey) {
        this.tokensKey = tokensKey;
    }

    /** @param tokensKey the member that lists the choices' numbers of tokens, where a line has it */
    static HarnessSample read(JsonParser parser, String tokensKey) throws IOException {
        HarnessSample sample = new HarnessSample(tokensKey);
        JsonValues.members(parser, sample::member);
        if (sample.id.isEmpty()) {
            throw new IllegalArgumentException(
                    "line " + parser.currentLocation().getLineNr()
                            + ": no 'doc_id', so this is no sample of lm-evaluation-harness");
        }
        return sample;
    }

    private void member(String key, JsonParser value) throws IOException {
        if (key.equals(tokensKey) && value.currentToken() == JsonToken.START_ARRAY) {
            JsonValues.elements(value, count -> tokens.add(JsonValues.number(count)));
            return;
        }
        switch (key) {
            case "doc_id" -> id = value.getText();
            case "filter" -> filter = value.getText();
            case "target" -> target = value.currentToken().isScalarValue() ? value.getText() : "";
            case "filtered_resps" -> JsonValues.elements(value, this::response);
            case "arguments" -> arguments(value);
            case "token_counts" -> counts(value);
            case "doc", "resps", "metrics", "doc_hash", "prompt_hash", "target_hash" -> value.skipChildren();
            default -> JsonValues.number(value).ifPresent(score -> metrics.put(key, score));
        }
    }

    /** A log likelihood with whether it was the greediest text, or a text that was put out. */
    private void response(JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.START_ARRAY) {
            output = output.isEmpty() && value.currentToken().isScalarValue() ? value.getText() : output;
            return;
        }
        List<String> parts = new ArrayList<>();
        List<OptionalDouble> numbers = new ArrayList<>();
        JsonValues.elements(value, part -> {
            parts.add(part.currentToken().isScalarValue() ? part.getText() : "");
            numbers.add(JsonValues.number(part));
        });
        if (parts.size() == 2 && List.of("true", "false").contains(parts.get(1).toLowerCase(Locale.ROOT))) {
            logs.add(numbers.get(0));
        } else if (!parts.isEmpty() && output.isEmpty()) {
            output = parts.get(0);
        }
    }

    /** Tokens that went in and came out, by kind, in as many objects as there were responses: their sums. */
    private void counts(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.START_ARRAY) {
            JsonValues.elements(value, this::counts);
        } else {
            JsonValues.members(
                    value,
                    (kind, count) -> JsonValues.number(count).ifPresent(n -> metrics.merge(kind, n, Double::sum)));
        }
    }

    /** Pairs of context and continuation, in a list or under {@code gen_args_0}, {@code gen_args_1} and so on. */
    private void arguments(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.START_OBJECT) {
            JsonValues.members(
                    value,
                    (key, pair) -> JsonValues.members(pair, (name, argument) -> {
                        if (name.equals("arg_1") && argument.currentToken() == JsonToken.VALUE_STRING) {
                            continuations.add(argument.getText().stripLeading());
                        }
                    }));
            return;
        }
        JsonValues.elements(value, pair -> {
            List<String> texts = new ArrayList<>();
            JsonValues.elements(
                    pair, part -> texts.add(part.currentToken() == JsonToken.VALUE_STRING ? part.getText() : ""));
            if (texts.size() == 2) {
                continuations.add(texts.get(1).stripLeading());
            }
        });
    }

    String id() {
        return id;
    }

    String filter() {
        return filter;
    }

    String target() {
        return target;
    }

    String output() {
        return output;
    }

    Map<String, Double> metrics() {
        return metrics;
    }

    /** Of each choice; empty where the line does not say. */
    List<OptionalDouble> tokens() {
        return tokens;
    }

    int choices() {
        return logs.size();
    }

    OptionalDouble log(int choice) {
        return logs.get(choice);
    }

    /** The right choice: by its number, else by its text, else the only one; −1 where none of these says. */
    int correct() {
        if (choices() == 1) {
            return 0;
        }
        double number = DecimalCell.parse(target.strip());
        if (number >= 0 && number < choices() && number == Math.rint(number)) {
            return (int) number;
        }
        return target.isBlank() ? -1 : continuations.indexOf(target.strip());
    }

    /** Whether every choice that was asked for has an answer, as far as the line says what was asked. */
    boolean whole() {
        return continuations.isEmpty() || choices() == 0 || texts();
    }

    private boolean texts() {
        return continuations.size() == choices();
    }

    /** Characters of the choice without the space before it, by which {@code acc_norm} divides. */
    OptionalDouble characters(int choice) {
        return texts()
                ? OptionalDouble.of(continuations
                        .get(choice)
                        .codePointCount(0, continuations.get(choice).length()))
                : OptionalDouble.empty();
    }

    OptionalDouble bytes(int choice) {
        return texts()
                ? OptionalDouble.of(continuations.get(choice).getBytes(StandardCharsets.UTF_8).length)
                : OptionalDouble.empty();
    }

    /** Whether {@code acc} and {@code acc_norm} in the log are what the log likelihoods say, where no choice ties. */
    boolean agrees() {
        int correct = correct();
        if (correct < 0 || choices() < 2 || logs.stream().anyMatch(OptionalDouble::isEmpty)) {
            return true;
        }
        return agrees("acc", correct, choice -> 1)
                && (!texts()
                        || agrees(
                                "acc_norm",
                                correct,
                                choice -> characters(choice).orElse(0)));
    }

    /** The right choice wins by its log likelihood over its length; lengths of 0 tell nothing. */
    private boolean agrees(String metric, int correct, IntToDoubleFunction length) {
        Double logged = metrics.get(metric);
        double[] each = IntStream.range(0, choices())
                .mapToDouble(choice -> logs.get(choice).getAsDouble() / length.applyAsDouble(choice))
                .toArray();
        if (logged == null || !Arrays.stream(each).allMatch(Double::isFinite)) {
            return true;
        }
        double slack = TIE * Math.abs(each[correct]);
        boolean tied = IntStream.range(0, each.length)
                .anyMatch(choice -> choice != correct && Math.abs(each[choice] - each[correct]) <= slack);
        boolean best = Arrays.stream(each).allMatch(other -> other <= each[correct]);
        return tied || best == (logged == 1);
    }
}
