package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One results file of lm-evaluation-harness.
 *
 * @param model the last part of the model's name, with its revision where that is not the main one
 * @param parameters that the harness counted
 * @param scores by task, metric and filter; a score that is not a number is left out
 * @param items by task
 */
record HarnessRun(String model, OptionalDouble parameters, Map<Measure, Double> scores, Map<String, Integer> items) {

    /** What was measured; {@code error} where it is the standard error of it. */
    record Measure(String task, String metric, String filter, boolean error) {

        private static final String ERROR = "_stderr";

        /** Of a key such as {@code acc_norm_stderr,none}; older logs have no filter. */
        static Measure of(String task, String key) {
            int comma = key.indexOf(',');
            String metric = comma < 0 ? key : key.substring(0, comma);
            String filter = comma < 0 ? "none" : key.substring(comma + 1);
            boolean error = metric.endsWith(ERROR);
            return new Measure(
                    task, error ? metric.substring(0, metric.length() - ERROR.length()) : metric, filter, error);
        }

        /** {@code task_metric}, and the filter where there is one. */
        String column() {
            String name = task + "_" + metric + (filter.equals("none") ? "" : "_" + filter);
            return name.replaceAll("[^\\p{L}\\p{N}._+-]+", "-");
        }
    }

    private static final Pattern ARGUMENT = Pattern.compile("(?:^|,)(pretrained|model|revision)=([^,]*)");

    static HarnessRun read(InputStream in) throws IOException {
        Reading reading = new Reading();
        new JsonValues(in).each(value -> JsonValues.members(value, reading::member));
        return reading.run();
    }

    /** {@code EleutherAI__pythia-160m} and {@code EleutherAI/pythia-160m} are both {@code pythia-160m}. */
    static String shortName(String name) {
        int slash = name.lastIndexOf('/') + 1;
        int underscores = name.lastIndexOf("__");
        return name.substring(Math.max(slash, underscores < 0 ? 0 : underscores + 2));
    }

    private static final class Reading {

        private final Map<Measure, Double> scores = new LinkedHashMap<>();
        private final Map<String, Integer> items = new HashMap<>();
        private final Map<String, String> arguments = new HashMap<>();
        private Optional<String> name = Optional.empty();
        private OptionalDouble parameters = OptionalDouble.empty();
        private boolean results;

        void member(String key, JsonParser value) throws IOException {
            switch (key) {
                case "results" -> {
                    results = true;
                    JsonValues.members(value, this::task);
                }
                case "n-samples" -> JsonValues.members(value, this::counts);
                case "config" -> JsonValues.members(value, this::configured);
                case "model_name" -> name = text(value);
                default -> value.skipChildren();
            }
        }

        private void task(String task, JsonParser scored) throws IOException {
            JsonValues.members(scored, (key, value) -> {
                Measure measure = Measure.of(task, key);
                boolean number = value.currentToken().isNumeric();
                if (number && !key.equals("sample_len")) {
                    JsonValues.number(value).ifPresent(score -> scores.put(measure, score));
                } else if (number) {
                    JsonValues.number(value).ifPresent(count -> items.putIfAbsent(task, (int) count));
                }
            });
        }

        private void counts(String task, JsonParser counted) throws IOException {
            JsonValues.members(counted, (key, value) -> {
                if (key.equals("effective")) {
                    JsonValues.number(value).ifPresent(count -> items.put(task, (int) count));
                }
            });
        }

        private void configured(String key, JsonParser value) throws IOException {
            if (key.equals("model_num_parameters")) {
                OptionalDouble counted = JsonValues.number(value);
                parameters = counted.isPresent() && counted.getAsDouble() > 0 ? counted : parameters;
            } else if (key.equals("model_args") && value.currentToken() == JsonToken.VALUE_STRING) {
                Matcher matcher = ARGUMENT.matcher(value.getText());
                while (matcher.find()) {
                    arguments.put(matcher.group(1), matcher.group(2));
                }
            } else if (key.equals("model_args")) {
                JsonValues.members(
                        value, (name, argument) -> text(argument).ifPresent(text -> arguments.put(name, text)));
            }
        }

        private static Optional<String> text(JsonParser value) throws IOException {
            return value.currentToken().isScalarValue() ? Optional.of(value.getText()) : Optional.empty();
        }

        HarnessRun run() {
            if (!results) {
                throw new IllegalArgumentException("no 'results', so this is no results file of lm-evaluation-harness");
            }
            String called = Optional.ofNullable(arguments.get("pretrained"))
                    .or(() -> Optional.ofNullable(arguments.get("model")))
                    .or(() -> name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("neither 'model_args' nor 'model_name' names a model"));
            String revision = Optional.ofNullable(arguments.get("revision"))
                    .filter(text -> !text.equals("main") && !text.isBlank())
                    .map(text -> "@" + text)
                    .orElse("");
            return new HarnessRun(shortName(called) + revision, parameters, scores, items);
        }
    }
}
