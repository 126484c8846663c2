package org.curvewright.runner.config.tree;

import java.util.regex.Pattern;

/**
 * The way from the root to a node, as {@code --set} takes it.
 *
 * @param text such as {@code fits.loss.formulations[0].use}; a key with other signs than letters, digits, _ and - is
 *     written {@code ["a.b"]}; empty at the root
 */
public record NodePath(String text) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

    public static final NodePath ROOT = new NodePath("");

    public NodePath key(String key) {
        if (!PLAIN.matcher(key).matches()) {
            return new NodePath(text + "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
        }
        return new NodePath(text.isEmpty() ? key : text + "." + key);
    }

    public NodePath item(int index) {
        return new NodePath(text + "[" + index + "]");
    }

    /** An item that is not there yet. */
    NodePath item(String mark) {
        return new NodePath(text + "[" + mark + "]");
    }

    /** The last key or index, for messages. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
