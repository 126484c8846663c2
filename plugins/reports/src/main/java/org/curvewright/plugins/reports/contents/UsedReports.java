package org.curvewright.plugins.reports.contents;

import org.curvewright.spi.report.ResultDocument;

/** Which reports an experiment asks for, from its configuration as it was used. */
public final class UsedReports {

    private static final String KEY = "\"reports\"";

    private UsedReports() {}

    /** Whether the list of reports names one. */
    public static boolean include(ResultDocument document, String id) {
        String used = document.configuration().used();
        int key = used.lastIndexOf(KEY);
        int start = key < 0 ? -1 : used.indexOf('[', key);
        return start >= 0 && used.substring(start, end(used, start)).contains('"' + id + '"');
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
