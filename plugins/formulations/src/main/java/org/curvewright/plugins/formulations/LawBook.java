package org.curvewright.plugins.formulations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Support;

/** Reads the laws that are written down in the resources beside this class; the head of each says how. */
final class LawBook {

    private static final Pattern TITLE = Pattern.compile("([a-z0-9-]+): (.+)");
    private static final Pattern FORMULA = Pattern.compile("(\\w+)\\((x = )?([^)]+)\\) = (.+)");
    private static final Pattern ANY_COVARIATE = Pattern.compile("\\w+\\(x = ");
    private static final Pattern PART = Pattern.compile("where (\\w+) = (.+)");
    private static final Pattern FIXED = Pattern.compile("fixes (\\w+): (.+)");
    private static final Pattern UNIT = Pattern.compile("(\\w+) \\[([^\\]]*)\\]");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+) (\\S*)\\.\\.(\\S*?)(?: from ([^:\\[]+?))?(?: \\[([^\\]]+)\\])?: (.+)");

    private WrittenLaw law = WrittenLaw.of("", "");
    private String anyCovariate = "";
    private final List<String> contained = new ArrayList<>();

    private LawBook() {}

    /** @throws IllegalArgumentException with a title that is none; a line that is no part of a law is told when the law is made */
    static List<Provider<? extends Formulation, ?>> laws(String resource) {
        return paragraphs(text(resource)).stream()
                .<Provider<? extends Formulation, ?>>map(LawBook::law)
                .toList();
    }

    /** The lines of each law, without comments. */
    private static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        boolean between = true;
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                between = true;
                continue;
            }
            if (between) {
                paragraphs.add(new ArrayList<>());
                between = false;
            }
            paragraphs.get(paragraphs.size() - 1).add(stripped);
        }
        return paragraphs;
    }

    private static String text(String resource) {
        try (InputStream in = LawBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a law that nobody asks for only the title is read. */
    private static Provider<? extends Formulation, ?> law(List<String> lines) {
        Matcher title = matched(TITLE, lines.get(0));
        List<String> body = lines.subList(1, lines.size());
        return body.stream().noneMatch(line -> ANY_COVARIATE.matcher(line).lookingAt())
                ? Provider.of(title.group(1), title.group(2), () -> read(body).itself())
                : Provider.of(
                        title.group(1),
                        title.group(2),
                        OneCovariate.class,
                        keys -> read(body).over(keys));
    }

    private static LawBook read(List<String> body) {
        LawBook book = new LawBook();
        body.forEach(book::read);
        return book;
    }

    private Formulation over(OneCovariate keys) {
        String covariate = keys.covariate().orElse(anyCovariate);
        return containing(law.ofCovariate(covariate), covariate).formulation();
    }

    private Formulation itself() {
        return containing(law, "").formulation();
    }

    private WrittenLaw containing(WrittenLaw larger, String covariate) {
        WrittenLaw whole = larger;
        for (String line : contained) {
            whole = whole.containing(Containment.of(line, covariate));
        }
        return whole;
    }

    private void read(String line) {
        if (line.startsWith("where ")) {
            Matcher part = matched(PART, line);
            law = law.where(part.group(1), part.group(2));
        } else if (line.startsWith("over ")) {
            UNIT.matcher(line).results().forEach(unit -> law = law.with(Variable.of(unit.group(1), unit.group(2))));
        } else if (line.startsWith("fixes ")) {
            Matcher fixed = matched(FIXED, line);
            law = law.fixing(fixed.group(1).equals("response") ? Formulation.RESPONSE : fixed.group(1), fixed.group(2));
        } else if (line.startsWith("contains ")) {
            contained.add(line.substring("contains ".length()));
        } else if (line.startsWith("cites ")) {
            law = law.citing(line.substring("cites ".length()));
        } else if (law.formula().isEmpty()) {
            readFormula(matched(FORMULA, line));
        } else {
            law = law.with(List.of(parameter(matched(PARAMETER, line))));
        }
    }

    private void readFormula(Matcher line) {
        law = WrittenLaw.of(line.group(1), line.group(4));
        if (line.group(2) == null) {
            law = law.over(
                    Stream.of(line.group(3).split(", ")).map(Symbols::covariate).toArray(Variable[]::new));
        } else {
            anyCovariate = line.group(3);
        }
    }

    private static Declared parameter(Matcher line) {
        Support support = new Support(
                bound(line.group(2), Double.NEGATIVE_INFINITY), bound(line.group(3), Double.POSITIVE_INFINITY));
        List<Double> starts = line.group(4) == null
                ? List.of()
                : Stream.of(line.group(4).split(" ")).map(Double::valueOf).collect(Collectors.toList());
        String unit = line.group(5) == null ? "" : line.group(5);
        return new Declared(line.group(1), line.group(6), unit, support, starts);
    }

    private static double bound(String text, double infinite) {
        return text.isEmpty() ? infinite : Double.parseDouble(text);
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a line of a law: '" + line + "'");
        }
        return matcher;
    }
}
