package org.curvewright.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a code of a {@link Notice}, a {@link Problem} or a verdict means, for {@code explain}.
 *
 * @param code upper-case, such as {@code NO_LIKELIHOOD}; lower-case for an item of a card, such as {@code reach}
 * @param meaning one lower-case fact
 * @param remedy what the user can do; empty where there is nothing to do
 * @param severity of a notice of this code; of two meanings of one code the graver counts
 */
public record Explanation(String code, String meaning, String remedy, Severity severity) {

    /** Of a notice that calls for caution, as most do. */
    public Explanation(String code, String meaning, String remedy) {
        this(code, meaning, remedy, Severity.CAUTION);
    }

    /** Of a notice that only says how a number came about. */
    public static Explanation informing(String code, String meaning, String remedy) {
        return new Explanation(code, meaning, remedy, Severity.INFO);
    }

    /** Of a notice beside a number that must not be quoted. */
    public static Explanation invalidating(String code, String meaning, String remedy) {
        return new Explanation(code, meaning, remedy, Severity.INVALIDATES);
    }

    /** What several offers explain together, each code once, as the first of them explains it. */
    public static List<Explanation> together(Stream<List<Explanation>> offers) {
        Map<String, Explanation> byCode = new LinkedHashMap<>();
        offers.flatMap(List::stream).forEach(one -> byCode.putIfAbsent(one.code(), one));
        return List.copyOf(byCode.values());
    }
}
