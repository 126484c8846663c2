package org.curvewright.plugins.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The page's own style, letters and script. The page allows these and nothing else: no network, no evaluation, no inline
 * attribute.
 */
record Assets(String style, String script) {

    private static final List<String> STYLES = List.of("page.css", "chart.css");
    private static final List<String> SCRIPTS = List.of(
            "base.js",
            "plot.js",
            "marks.js",
            "laws.js",
            "forecast.js",
            "series.js",
            "tables.js",
            "numbers.js",
            "narrow.js",
            "start.js");

    static Assets read() throws IOException {
        return new Assets(Faces.rules() + joined(STYLES), "'use strict';\n(() => {\n" + joined(SCRIPTS) + "})();\n");
    }

    String policy() {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String joined(List<String> names) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            try (InputStream in =
                    Optional.ofNullable(Assets.class.getResourceAsStream(name)).orElseThrow()) {
                out.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out.toString();
    }
}
