package org.curvewright.runner.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Variable;

/** Guesses what a column is from its name, its unit where it states one, and its numbers. */
final class ColumnReader {

    private static final double BILLIONS_UP_TO = 5000;
    private static final List<Map.Entry<String, List<String>>> SCALES = List.of(
            Map.entry("thousand", List.of("k", "thousand", "thousands")),
            Map.entry("million", List.of("m", "mn", "million", "millions")),
            Map.entry("billion", List.of("b", "bn", "billion", "billions")),
            Map.entry("trillion", List.of("t", "tn", "trillion", "trillions")));

    private static final List<String> PARAMETERS = List.of(
            "n",
            "params",
            "param",
            "parameters",
            "nparams",
            "size",
            "modelsize",
            "numparams",
            "numparameters",
            "nonembedding");
    private static final List<String> TOKENS =
            List.of("d", "tokens", "ntokens", "numtokens", "traintokens", "trainingtokens", "datasetsize", "data");
    private static final List<String> COMPUTE =
            List.of("c", "flop", "flops", "compute", "trainflops", "trainingflops", "trainingcompute");
    private static final List<String> LOSSES =
            List.of("loss", "nll", "bpb", "bpc", "xent", "ce", "crossentropy", "perplexity", "ppl");
    /** Words by which a share between 0 and 1 is a score. */
    private static final List<String> SCORES = List.of(
            "acc",
            "accuracy",
            "score",
            "em",
            "exact",
            "match",
            "f1",
            "pass",
            "correct",
            "solved",
            "success",
            "reward",
            "mc1",
            "mc2",
            "auc",
            "average");

    private static final List<String> ERRORS = List.of("stderr", "se", "sem", "stderror");

    private ColumnReader() {}

    static Guess read(Column column, List<String> absent) {
        Variable variable = column.variable();
        Role role = column instanceof NumberColumn numbers ? role(numbers) : Role.OTHER;
        String plain = Header.of(variable.name()).symbol();
        String symbol = role.covariate() ? role.symbol() : role.response() ? plain : variable.name();
        return new Guess(column, role, symbol, described(column, role), absent);
    }

    private static Role role(NumberColumn column) {
        Header header = Header.of(column.variable().name());
        List<String> words = header.words();
        String all = String.join("", words);
        String last = words.get(words.size() - 1);
        String name = column.variable().name();
        if (header.extreme() || Setting.spread(name) || Setting.named(name)) {
            return Role.OTHER;
        }
        if (ERRORS.contains(last) || all.endsWith("stderr")) {
            return Role.STANDARD_ERROR;
        }
        if (positive(column) && matches(column, PARAMETERS, "parameters", words)) {
            return Role.PARAMETERS;
        }
        if (positive(column) && matches(column, TOKENS, "tokens", words)) {
            return Role.TOKENS;
        }
        if (positive(column) && matches(column, COMPUTE, "FLOP", words)) {
            return Role.COMPUTE;
        }
        return Setting.configured(name) || header.percent() ? Role.OTHER : response(column, words);
    }

    private static Role response(NumberColumn column, List<String> words) {
        if (lossNamed(column.variable().name())) {
            return Role.LOSS;
        }
        Variable variable = column.variable();
        boolean named = words.stream().anyMatch(SCORES::contains)
                || Benchmark.of(Header.of(variable.name()).symbol()).isPresent()
                || variable.unit().equals("probability")
                || variable.items().isPresent()
                || variable.chance().isPresent();
        return named && isScore(column) ? Role.SCORE : Role.OTHER;
    }

    /** Whether a column is called like the standard error of a response. */
    static boolean errorOf(String response, String column) {
        String symbol = Header.of(response).symbol();
        String error = Header.of(column).symbol();
        return ERRORS.stream().anyMatch(suffix -> error.equals(symbol + "_" + suffix));
    }

    static boolean lossNamed(String name) {
        List<String> words = Header.of(name).words();
        return words.stream().anyMatch(LOSSES::contains)
                || String.join("", words).contains("loss");
    }

    private static boolean matches(NumberColumn column, List<String> names, String unit, List<String> words) {
        boolean other = words.stream().anyMatch(LOSSES::contains) || words.contains("per");
        String all = String.join("", words);
        boolean named = names.contains(all)
                || names.contains(words.get(0))
                        && words.size() > 1
                        && words.get(0).length() > 1
                || words.size() > 1 && names.contains(words.get(0) + words.get(1));
        return !other
                && (column.variable().unit().equals(unit)
                        || named
                        || words.get(0).equals("n") && names.contains("n") && words.contains("embedding"));
    }

    /** A share of items: between 0 and 1, not all the same, not 0 and 1 alone. */
    private static boolean isScore(NumberColumn column) {
        double[] values = present(column);
        return shares(values) && Arrays.stream(values).distinct().count() > 2;
    }

    static boolean shares(double[] values) {
        return values.length > 1 && Arrays.stream(values).allMatch(x -> x >= 0 && x <= 1);
    }

    private static boolean positive(NumberColumn column) {
        return Arrays.stream(present(column)).allMatch(x -> x > 0);
    }

    static double[] present(NumberColumn column) {
        return IntStream.range(0, column.size())
                .filter(row -> !column.missing(row))
                .mapToDouble(column::at)
                .toArray();
    }

    private static Variable described(Column column, Role role) {
        Variable known = column.variable();
        Variable described = known.unit().isEmpty() ? known.withUnit(unit(column, role)) : known;
        if (role == Role.PARAMETERS && known.convention().isEmpty()) {
            return convention(known.name()).map(described::withConvention).orElse(described);
        }
        return role == Role.SCORE && known.unit().isEmpty() ? score(described) : described;
    }

    private static Optional<String> convention(String name) {
        String all = String.join("", Header.of(name).words());
        if (all.contains("nonemb")) {
            return Optional.of("non-embedding");
        }
        return all.contains("total") ? Optional.of("total") : Optional.empty();
    }

    private static Variable score(Variable described) {
        String name = described.name().toLowerCase(Locale.ROOT);
        String convention = name.endsWith("acc_norm") ? "acc_norm" : name.endsWith("_acc") ? "acc" : "";
        Variable conventional = described.convention().isPresent() || convention.isEmpty()
                ? described
                : described.withConvention(convention);
        return Benchmark.of(name)
                .map(benchmark -> completed(conventional, benchmark))
                .orElse(conventional);
    }

    private static Variable completed(Variable variable, Benchmark benchmark) {
        Variable counted = variable.items().isPresent() ? variable : variable.withItems(benchmark.items());
        return counted.chance().isPresent() ? counted : counted.withChance(benchmark.chance());
    }

    private static String unit(Column column, Role role) {
        return switch (role) {
            case PARAMETERS -> scaled(column, "parameters");
            case TOKENS -> scaled(column, "tokens");
            case COMPUTE -> "FLOP";
            case LOSS -> lossUnit(Header.of(column.variable().name()));
            case SCORE -> "probability";
            default -> "";
        };
    }

    /** As the header says, such as {@code size_m} and {@code Params (B)}; else small numbers are billions. */
    private static String scaled(Column column, String counted) {
        Header header = Header.of(column.variable().name());
        List<String> said = Stream.concat(
                        header.words().stream(), Stream.of(header.unit().toLowerCase(Locale.ROOT)))
                .toList();
        for (Map.Entry<String, List<String>> scale : SCALES) {
            if (said.stream().anyMatch(scale.getValue()::contains)) {
                return scale.getKey() + " " + counted;
            }
        }
        return billions(column) ? "billion " + counted : counted;
    }

    private static boolean billions(Column column) {
        return column instanceof NumberColumn numbers
                && Arrays.stream(present(numbers)).allMatch(x -> x < BILLIONS_UP_TO);
    }

    private static String lossUnit(Header header) {
        List<String> words = header.words();
        if (header.unit().matches("(?:nats|bits)(?:/[a-z]+)?")) {
            return header.unit();
        }
        if (words.contains("bpb")) {
            return "bits/byte";
        }
        if (words.contains("bpc")) {
            return "bits/character";
        }
        return words.contains("ppl") || words.contains("perplexity") ? "perplexity" : "";
    }
}
