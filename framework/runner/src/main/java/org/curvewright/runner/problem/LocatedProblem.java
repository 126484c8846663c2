package org.curvewright.runner.problem;

/**
 * One mistake with its place.
 *
 * @param code of {@link Code} or of a plugin
 * @param path of keys, such as {@code fits.loss.formulations[0].use}; empty where there is none
 */
public record LocatedProblem(Position position, String code, String path, String message) {

    @Override
    public String toString() {
        return position + ": " + code + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
