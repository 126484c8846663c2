package org.curvewright.runner.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a column as people and loggers write it: {@code Val Loss (nats/token)}, {@code config.n_params},
 * {@code eval/loss__MIN}.
 *
 * @param stem the name without a unit in brackets and without what a logger puts before it
 * @param unit what stood in brackets; empty where nothing did
 */
record Header(String stem, String unit) {

    private static final Pattern BRACKETED = Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$");
    private static final Pattern LOGGED = Pattern.compile("^(?:config|summary|hparams|args|_wandb)[./](?=.)");
    /** The least and the largest that a chart had in a window, beside the value itself. */
    private static final Pattern EXTREME = Pattern.compile("__(?:MIN|MAX)$");

    static Header of(String name) {
        Matcher bracketed = BRACKETED.matcher(name.strip());
        String stem = bracketed.matches() ? bracketed.group(1) : name.strip();
        return new Header(
                LOGGED.matcher(stem).replaceFirst(""),
                bracketed.matches() ? bracketed.group(2).strip() : "");
    }

    boolean extreme() {
        return EXTREME.matcher(stem).find();
    }

    boolean percent() {
        return unit.equals("%") || unit.toLowerCase(Locale.ROOT).startsWith("percent");
    }

    /** As an address can hold it: letters, digits, dots, hyphens and underscores. */
    String symbol() {
        String symbol = stem.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^_+|_+$", "");
        return symbol.isEmpty() ? stem : symbol;
    }

    /** Lower-case words: at hyphens, underscores, dots, blanks and humps. */
    List<String> words() {
        String parted = stem.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(parted.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(parted) : words;
    }
}
