package org.curvewright.runner.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.spi.report.ResultDocument;

/** The shape of {@code result.json}, from the records that are written to it. */
final class DocumentPage {

    private static final String WORDS = "document.properties";
    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(int.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(OptionalDouble.class, "number or null"),
            Map.entry(OptionalInt.class, "integer or null"));

    private final Properties words = words();
    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final MarkdownPage page = new MarkdownPage(
            "The document",
            "`result.json`, schema " + ResultDocument.SCHEMA
                    + ": everything that was asked, used and found. Nothing in it"
                    + " depends on the machine, the time or the number of threads. An absent value is `null`, and a notice says"
                    + " why. A program reads findings by address rather than by place.");

    String write() {
        open(ResultDocument.class);
        while (!open.isEmpty()) {
            type(open.remove());
        }
        return page.toString();
    }

    private static Properties words() {
        Properties properties = new Properties();
        try (InputStream stream = DocumentPage.class.getResourceAsStream(WORDS)) {
            if (stream == null) {
                throw new IllegalStateException(WORDS + " is not on the class path");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private void open(Class<?> type) {
        if (seen.add(type)) {
            open.add(type);
        }
    }

    private void type(Class<?> type) {
        page.heading(2, type.getSimpleName());
        page.paragraph(word(type.getSimpleName()));
        if (type.isSealed()) {
            page.paragraph("One of these, told apart by `type`:");
            page.table(
                    List.of("type", "holds"),
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(each -> List.of(MarkdownPage.codes(kebab(each.getSimpleName())), components(each)))
                            .toList());
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            rows.add(List.of(
                    MarkdownPage.codes(snake(component.getName())),
                    named(component.getGenericType()),
                    word(type.getSimpleName() + "." + component.getName())));
        }
        page.table(List.of("key", "holds", "meaning"), rows);
    }

    private String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component ->
                        MarkdownPage.codes(snake(component.getName())) + ": " + named(component.getGenericType()))
                .collect(Collectors.joining(", "));
    }

    private String word(String key) {
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("'" + key + "' is missing in " + WORDS));
    }

    private String named(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] held = generic.getActualTypeArguments();
            String last = named(held[held.length - 1]);
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return last + " or null";
            }
            return (raw == Map.class ? "map of " : "list of ") + last;
        }
        Class<?> plain = (Class<?>) type;
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(constant -> MarkdownPage.codes(((Enum<?>) constant).name()))
                    .collect(Collectors.joining(", "));
        }
        open(plain);
        return "[" + plain.getSimpleName() + "](#" + plain.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }

    /** As the document writes keys. */
    private static String snake(String name) {
        return kebab(name).replace('-', '_');
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
