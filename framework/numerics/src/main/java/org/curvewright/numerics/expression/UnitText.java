package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The unit of a formula from those of its symbols, such as {@code nats/token·parameters^alpha}: factors between dots, each perhaps with
 * a power at its end. A factor such as {@code nats/token} is taken as it stands, and so is all that has parentheses.
 */
final class UnitText {

    private static final Pattern SINGLE = Pattern.compile("[\\p{L}\\p{Nd}_%]+");

    private static final Pattern DOT = Pattern.compile("·", Pattern.LITERAL);
    private static final Pattern PLAIN = Pattern.compile(SINGLE + "(\\^.*)?");

    private final Text writing;
    /** The factors of all units, in their order. */
    private final Set<String> factors = new LinkedHashSet<>();

    UnitText(Text writing) {
        this.writing = writing;
    }

    Optional<String> of(Ast body, List<String> symbols, Map<String, String> units) {
        Map<String, Form> forms = new HashMap<>();
        symbols.forEach(symbol -> forms.put(symbol, form(units.getOrDefault(symbol, ""))));
        return UnitAnalysis.ofWhole(Formula.of(body), forms).map(this::text);
    }

    private Form form(String unit) {
        if (unit.isEmpty()) {
            return Form.PURE;
        }
        if (unit.contains("(")) {
            return factor(unit, Ast.ONE);
        }
        Form form = Form.PURE;
        for (String part : DOT.split(unit, -1)) {
            int at = part.indexOf('^');
            form = form.times(
                    at < 0
                            ? factor(part, Ast.ONE)
                            : exponent(part.substring(at + 1))
                                    .map(power -> factor(part.substring(0, at), power))
                                    .orElseGet(() -> factor(part, Ast.ONE)));
        }
        return form;
    }

    private Form factor(String name, Ast power) {
        factors.add(name);
        return Form.of(Units.dimension(name)).raised(power);
    }

    private Optional<Ast> exponent(String text) {
        try {
            return Optional.of(Parser.parseWithMembers(text, writing.spelling()));
        } catch (IllegalArgumentException noFormula) {
            return Optional.empty();
        }
    }

    private String text(Form form) {
        List<String> over = new ArrayList<>();
        List<String> under = new ArrayList<>();
        for (String factor : factors) {
            Ast exponent = form.exponents().getOrDefault(Units.dimension(factor), Ast.ZERO);
            Optional<Ast> opposite = opposite(exponent);
            if (opposite.isPresent()) {
                under.add(raised(factor, opposite.get()));
            } else if (!exponent.is(0)) {
                over.add(raised(factor, exponent));
            }
        }
        return (over.isEmpty() && !under.isEmpty() ? "1" : String.join("·", over)) + denominator(under);
    }

    /** x where this is −x, also as a number. */
    private static Optional<Ast> opposite(Ast exponent) {
        return exponent instanceof Ast.Literal literal && literal.value() < 0
                ? Optional.of(new Ast.Literal(-literal.value()))
                : Ast.opposite(exponent);
    }

    private static String denominator(List<String> under) {
        boolean plain = under.size() == 1 && PLAIN.matcher(under.get(0)).matches();
        return under.isEmpty() ? "" : plain ? "/" + under.get(0) : "/(" + String.join("·", under) + ")";
    }

    private String raised(String unit, Ast exponent) {
        if (exponent.is(1)) {
            return unit;
        }
        return (SINGLE.matcher(unit).matches() ? unit : "(" + unit + ")") + Units.raised(exponent, writing);
    }
}
