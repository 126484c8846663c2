package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.curvewright.spi.Decimal;

/** Writes the JSON that the page's charts are drawn from, seven digits a number. */
final class Json {

    private static final int DIGITS = 7;

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    Json object(Runnable members) {
        return nested('{', members, '}');
    }

    <T> Json array(List<T> elements, BiConsumer<Json, T> each) {
        return nested('[', () -> elements.forEach(element -> each.accept(this, element)), ']');
    }

    Json key(String name) {
        separate();
        out.append(Labels.json(name)).append(':');
        first = true;
        return this;
    }

    Json text(String text) {
        separate();
        out.append(Labels.json(text));
        return this;
    }

    /** Null where it is missing or not finite. */
    Json number(double number) {
        separate();
        out.append(Double.isFinite(number) ? Decimal.significant(number, DIGITS) : "null");
        return this;
    }

    Json number(OptionalDouble number) {
        return number(number.orElse(Double.NaN));
    }

    Json numbers(List<Double> numbers) {
        return array(numbers, Json::number);
    }

    Json texts(List<String> texts) {
        return array(texts, Json::text);
    }

    private Json nested(char open, Runnable inside, char close) {
        separate();
        out.append(open);
        first = true;
        inside.run();
        out.append(close);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
