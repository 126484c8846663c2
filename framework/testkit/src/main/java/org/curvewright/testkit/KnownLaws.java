package org.curvewright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
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

/** The installed laws with their keys at default: a member of each, as a fit would find it, and covariates as studies have them. */
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
        return make(offers().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow());
    }

    private static <C extends Record> Formulation make(Provider<? extends Formulation, C> offer) {
        Object[] arguments = Arrays.stream(offer.configuration().getRecordComponents())
                .map(component -> value(
                        component.getType(), component.getAnnotation(Key.class).byDefault()))
                .toArray();
        try {
            Constructor<?> constructor = offer.configuration().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return offer.create(offer.configuration().cast(constructor.newInstance(arguments)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no defaults for " + offer.id(), e);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return Stream.of(text.replaceAll("[\\[\\]]", "").split(",\\s*"))
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return type == int.class ? Integer.valueOf(text) : text;
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
