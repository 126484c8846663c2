package org.curvewright.plugins.reports.contents;

import java.util.Locale;

/** Headings as names of files. */
public final class Slug {

    private Slug() {}

    /** {@code Loss Scaling} becomes {@code loss_scaling}; letters outside a–z and what else a file may not bear, gaps. */
    public static String of(String heading) {
        String slug = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String trimmed = slug.replaceAll("^_+|_+$", "");
        return trimmed.isEmpty() ? "section" : trimmed;
    }
}
