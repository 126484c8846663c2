package org.curvewright.runner.config.bind;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;

/** Calls a plugin's constructors. An illegal argument is the user's mistake, anything else thrown the plugin's. */
record Construction(Problems problems) {

    <T> Optional<T> attempt(MappingNode with, Callable<? extends T> call) {
        return attempt(with, List.of(), call);
    }

    /** @param keys the message of an illegal argument may begin with one of them, which is blamed then */
    <T> Optional<T> attempt(MappingNode with, List<ConfigurationKey> keys, Callable<? extends T> call) {
        try {
            return Optional.of(call.call());
        } catch (InvocationTargetException e) {
            blame(with, keys, e.getTargetException());
        } catch (Exception | LinkageError e) {
            blame(with, keys, e);
        }
        return Optional.empty();
    }

    private void blame(MappingNode with, List<ConfigurationKey> keys, Throwable thrown) {
        if (!(thrown instanceof IllegalArgumentException)) {
            add(Code.BROKEN_PLUGIN, with, "the plugin failed: " + thrown);
            return;
        }
        String message = Optional.ofNullable(thrown.getMessage()).orElse("this value is not allowed");
        add(Code.BAD_VALUE, culprit(with, keys, message), message);
    }

    private static Node culprit(MappingNode with, List<ConfigurationKey> keys, String message) {
        return blamed(keys, message).flatMap(key -> with.get(key.name())).orElse(with);
    }

    /** The key that the message begins with. */
    static Optional<ConfigurationKey> blamed(List<ConfigurationKey> keys, String message) {
        String first = message.replaceFirst("^'", "").split("[ :,']", 2)[0];
        return keys.stream()
                .filter(key -> first.equals(key.name()) || first.equals(key.component()))
                .findFirst();
    }

    private void add(Code code, Node node, String message) {
        problems.add(
                code, node.at(), node.path().text(), message.lines().findFirst().orElse(""));
    }
}
