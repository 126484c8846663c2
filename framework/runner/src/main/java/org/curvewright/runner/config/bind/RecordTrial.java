package org.curvewright.runner.config.bind;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Problems;

/**
 * Constructs a configuration record and what is made of it. A constructor throws at the first illegal value, so the
 * value that it blames is replaced by a legal one and all is constructed again, until every illegal value of the block
 * is told. Nothing comes of such a trial but the messages.
 */
record RecordTrial<T>(
        Class<?> type, List<ConfigurationKey> keys, Making<T> making, MappingNode block, Problems problems) {

    /** What comes of the record: the record itself, or what a provider makes of it. */
    @FunctionalInterface
    interface Making<T> {
        T of(Object record);
    }

    /**
     * @param arguments by key; those that could not be converted are missing and have been reported
     * @param standIn a legal value for a key, where there is one
     */
    Optional<T> of(Map<ConfigurationKey, Object> arguments, Function<ConfigurationKey, Optional<Object>> standIn) {
        Map<ConfigurationKey, Object> trial = new LinkedHashMap<>(arguments);
        Set<ConfigurationKey> replaced = new LinkedHashSet<>();
        for (ConfigurationKey key : keys) {
            if (!trial.containsKey(key) && !replace(key, standIn, trial, replaced)) {
                return Optional.empty();
            }
        }
        while (true) {
            Problems heard = new Problems();
            Optional<T> made = new Construction(heard).attempt(block, keys, () -> making.of(construct(trial)));
            if (made.isPresent()) {
                return replaced.isEmpty() ? made : Optional.empty();
            }
            List<LocatedProblem> news = heard.sorted().stream()
                    .filter(problem -> replaced.stream().noneMatch(key -> names(problem.message(), key)))
                    .toList();
            news.forEach(problems::add);
            Optional<ConfigurationKey> blamed = news.stream()
                    .flatMap(problem -> Construction.blamed(keys, problem.message()).stream())
                    .findFirst();
            if (blamed.isEmpty() || !replace(blamed.get(), standIn, trial, replaced)) {
                return Optional.empty();
            }
        }
    }

    /** Whether the key could be given a value that it does not have already. */
    private static boolean replace(
            ConfigurationKey key,
            Function<ConfigurationKey, Optional<Object>> standIn,
            Map<ConfigurationKey, Object> trial,
            Set<ConfigurationKey> replaced) {
        Optional<Object> value = standIn.apply(key);
        value.ifPresent(legal -> trial.put(key, legal));
        return value.isPresent() && replaced.add(key);
    }

    /** A message about a value that the user did not give would puzzle. */
    private static boolean names(String message, ConfigurationKey key) {
        return Pattern.compile("(?<![\\w-])(" + Pattern.quote(key.name()) + "|" + Pattern.quote(key.component())
                        + ")(?![\\w-])")
                .matcher(message)
                .find();
    }

    private Object construct(Map<ConfigurationKey, Object> arguments) throws ReflectiveOperationException {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(components);
        constructor.setAccessible(true);
        return constructor.newInstance(keys.stream().map(arguments::get).toArray());
    }
}
