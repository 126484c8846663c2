package org.curvewright.plugins.reports.contents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.curvewright.spi.report.ResultDocument;

/** What an experiment asked for, read from its configuration as it was used. */
public final class UsedConfiguration {

    private static final Pattern CRITERION =
            Pattern.compile("\"criterion\"\\s*:\\s*(?:\\{\\s*\"use\"\\s*:\\s*)?\"([a-z0-9-]+)\"");
    private static final String KEY = "\"reports\"";

    private UsedConfiguration() {}

    /** Whether the list of reports names one. */
    public static boolean namesReport(ResultDocument document, String id) {
        String used = document.configuration().used();
        int key = used.lastIndexOf(KEY);
        int start = key < 0 ? -1 : used.indexOf('[', key);
        return start >= 0 && used.substring(start, end(used, start)).contains('"' + id + '"');
    }

    /** What the first analysis with a criterion compares laws by, of the ones that are allowed. */
    public static Optional<String> criterion(ResultDocument document, List<String> allowed) {
        return CRITERION
                .matcher(document.configuration().used())
                .results()
                .map(found -> found.group(1))
                .filter(allowed::contains)
                .findFirst();
    }

    /** Past the bracket that closes the one at start. */
    private static int end(String json, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < json.length(); i++) {
            char character = json.charAt(i);
            if (quoted && character == '\\') {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '[') {
                depth++;
            } else if (!quoted && character == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return json.length();
    }
}
