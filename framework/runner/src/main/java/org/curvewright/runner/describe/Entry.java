package org.curvewright.runner.describe;

/**
 * A term with what is said of it.
 *
 * @param term empty for a plain sentence
 */
public record Entry(String term, String text) {

    public static Entry sentence(String text) {
        return new Entry("", text);
    }
}
