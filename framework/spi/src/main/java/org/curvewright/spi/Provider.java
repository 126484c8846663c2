package org.curvewright.spi;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One offer of a plugin: what the user calls it, which keys its {@code with:} block takes, and how it is made.
 *
 * @param <S> the socket that is filled
 * @param <C> the record that the {@code with:} block binds to
 */
public interface Provider<S, C extends Record> {

    /** What the user writes after {@code use:}; kebab-case, unique per kind. */
    String id();

    /** One sentence, shown by {@code list}. */
    String summary();

    /**
     * The record behind the {@code with:} block. Its components are the keys, each with {@link Key}; its compact
     * constructor validates and throws {@link IllegalArgumentException} with a lower-case fact. Component types: {@code
     * String boolean int long double Path}, enums, {@code Optional List Map} of these, nested records, {@link
     * org.curvewright.spi.analysis.FitReference}, {@link org.curvewright.spi.analysis.DataReference}, and any socket,
     * which takes a {@code use:}/{@code with:} block of its own.
     */
    Class<C> configuration();

    /** Makes the thing. */
    S create(C configuration);

    /** An offer that takes keys. */
    static <S, C extends Record> Provider<S, C> of(
            String id, String summary, Class<C> configuration, Function<? super C, ? extends S> make) {
        return new SimpleProvider<>(id, summary, configuration, make);
    }

    /** An offer that takes no keys. */
    static <S> Provider<S, NoConfiguration> of(String id, String summary, Supplier<? extends S> make) {
        return new SimpleProvider<>(id, summary, NoConfiguration.class, none -> make.get());
    }

    /** The configuration of an offer that takes no keys. */
    record NoConfiguration() {}
}
