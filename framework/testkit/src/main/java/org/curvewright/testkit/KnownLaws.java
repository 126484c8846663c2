package org.curvewright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;

/** The installed laws and links with their keys at default: a member of each, as a fit would find it, and covariates as studies have them. */
public final class KnownLaws {

    private static final Map<String, String> MEMBERS = table("members.csv");
    private static final Map<String, String> RANGES = table("ranges.csv");
    private static final List<String> SHARES = List.of("p1", "p2", "p3");

    private KnownLaws() {}

    private static Map<String, String> table(String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(KnownLaws.class.getResourceAsStream("laws/" + name))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line ->
                            lines.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The laws by id, but for those that an experiment must write. */
    public static Stream<String> laws() {
        return offers().map(Provider::id).filter(id -> !id.equals("expression"));
    }

    private static Stream<Provider<? extends Formulation, ?>> offers() {
        return ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(plugin -> plugin.formulations().stream());
    }

    public static Formulation formulation(String id) {
        return formulation(id, Map.of());
    }

    /** @param keys the values of some keys, all others being at their default */
    public static Formulation formulation(String id, Map<String, String> keys) {
        return make(offers().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow(), keys);
    }

    /** @param parameters each a symbol, alone or with its ends behind it, such as {@code A 0..300} */
    public static Formulation expression(String formula, String... parameters) {
        return make(
                offers().filter(offer -> offer.id().equals("expression"))
                        .findFirst()
                        .orElseThrow(),
                Map.of("formula", formula, "parameters", String.join(",", parameters)));
    }

    /** @param keys the values of some keys, all others being at their default */
    public static Link link(String id, Map<String, String> keys) {
        return make(
                ServiceLoader.load(Plugin.class).stream()
                        .flatMap(plugin -> plugin.get().links().stream())
                        .filter(offer -> offer.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                keys);
    }

    private static <T, C extends Record> T make(Provider<? extends T, C> offer, Map<String, String> keys) {
        return offer.create(record(offer.configuration(), keys));
    }

    private static <C extends Record> C record(Class<C> type, Map<String, String> keys) {
        Object[] arguments = Arrays.stream(type.getRecordComponents())
                .map(component -> value(
                        component,
                        keys.getOrDefault(
                                component.getName(),
                                component.getAnnotation(Key.class).byDefault())))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no defaults for " + type, e);
        }
    }

    private static Object value(RecordComponent component, String text) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            boolean words = component.getGenericType().getTypeName().contains("String");
            return text.isEmpty() ? Optional.empty() : Optional.of(words ? text : Double.valueOf(text));
        }
        if (type == List.class) {
            return Stream.of(text.replaceAll("[\\[\\]]", "").split(",\\s*"))
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        if (type == Map.class) {
            Map<String, Object> entries = new LinkedHashMap<>();
            Stream.of(text.replace("{}", "").split(","))
                    .filter(symbol -> !symbol.isEmpty())
                    .map(word -> word.split(" |\\.\\."))
                    .forEach(words -> entries.put(words[0], held(component, words)));
            return entries;
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        return type == int.class ? Integer.valueOf(text) : text;
    }

    /** What a map of records holds, with every key at its default but for ends that are given. */
    private static Record held(RecordComponent component, String... words) {
        Class<?> type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        return record(
                type.asSubclass(Record.class), words.length < 3 ? Map.of() : Map.of("min", words[1], "max", words[2]));
    }

    /** The parameters of the member, in the law's order. */
    public static double[] member(String id, Formulation law) {
        Map<String, Double> values = new LinkedHashMap<>();
        String line = Objects.requireNonNull(MEMBERS.get(id), "no member of " + id);
        Stream.of(line.split(" "))
                .map(word -> word.split("="))
                .forEach(pair -> values.put(pair[0], Double.valueOf(pair[1])));
        return law.parameters().symbols().stream()
                .mapToDouble(symbol -> Objects.requireNonNull(values.get(symbol), id + " has no " + symbol))
                .toArray();
    }

    /** Rows that identify the law when there are enough of them. */
    public static Rows rows(Formulation law, int count) {
        double[][] ranges = law.covariates().stream()
                .map(Variable::name)
                .map(name -> Objects.requireNonNull(RANGES.get(name), "no range of " + name))
                .map(line -> Stream.of(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        Rows rows = Spread.of(count, ranges);
        boolean shares = law.covariates().stream().map(Variable::name).toList().equals(SHARES);
        return shares ? normalised(rows) : rows;
    }

    /** The shares of a mixture sum to 1. */
    private static Rows normalised(Rows rows) {
        double[][] columns = new double[rows.covariates()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            double sum = Stream.of(0, 1, 2).mapToDouble(k -> rows.value(k)[row]).sum();
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = rows.value(k)[i] / sum;
            }
        }
        return Rows.of(columns);
    }
}
