package org.curvewright.runner.draft;

import java.util.List;
import java.util.regex.Pattern;

/** Columns that say how a run was set up or how its training went, by their names: nothing that a law answers. */
final class Setting {

    private static final Pattern CONFIGURED = Pattern.compile("^(?:config|hparams|args)[./].+");
    private static final List<String> ANYWHERE = List.of(
            "lr",
            "dropout",
            "mfu",
            "momentum",
            "warmup",
            "wd",
            "decay",
            "grad",
            "gradient",
            "gradnorm",
            "clip",
            "beta",
            "betas",
            "eps",
            "epsilon",
            "temperature",
            "seed",
            "weight",
            "coef",
            "coefficient");
    /** What also marks the moment at which a loss or a score was taken. */
    private static final List<String> ALONE =
            List.of("epoch", "epochs", "step", "steps", "iter", "iters", "iteration", "iterations", "batch", "runtime");

    private static final List<String> JOINED = List.of("learningrate", "weightdecay", "batchsize");
    private static final Pattern BETA = Pattern.compile("beta\\d*");
    private static final List<String> SPREADS = List.of("std", "stdev", "stddev", "sd", "var", "variance");

    private Setting() {}

    /** Whether it is one whatever else its name says. */
    static boolean named(String column) {
        List<String> words = Header.of(column).words();
        String all = String.join("", words);
        return words.stream()
                        .anyMatch(word ->
                                ANYWHERE.contains(word) || BETA.matcher(word).matches())
                || JOINED.stream().anyMatch(all::contains);
    }

    /** Whether a logger says that it was given, so that it may be a size and no result. */
    static boolean configured(String column) {
        return CONFIGURED.matcher(column.strip()).matches();
    }

    /** Whether it is one where it is no loss and no score. */
    static boolean is(String column) {
        return named(column)
                || configured(column)
                || Header.of(column).words().stream().anyMatch(ALONE::contains);
    }

    /** Whether it says how far repetitions lie apart. */
    static boolean spread(String column) {
        List<String> words = Header.of(column).words();
        return SPREADS.contains(words.get(words.size() - 1));
    }
}
