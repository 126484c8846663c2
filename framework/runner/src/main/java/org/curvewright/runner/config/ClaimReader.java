package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.Keys;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.SequenceNode;

/** Reads {@code acknowledge:}, {@code claims:} and {@code expect:}. */
final class ClaimReader {

    private static final String BECAUSE = "because";

    private final Conversions conversions;
    private final CheckReader checks;

    ClaimReader(Conversions conversions) {
        this.conversions = conversions;
        this.checks = new CheckReader(conversions);
    }

    List<Acknowledgement> acknowledgements(SequenceNode node) {
        return each(node, "an acknowledgement", List.of("code", "of", BECAUSE), keys -> {
            Optional<String> code = line(keys, "code");
            Optional<String> because = line(keys, BECAUSE);
            List<String> of = keys.get("of").stream()
                    .flatMap(named -> Conversions.oneOrMore(named).stream())
                    .flatMap(each -> conversions.line(each).stream())
                    .toList();
            return code.flatMap(known -> because.map(why -> new Acknowledgement(known, of, why, keys.node())));
        });
    }

    List<ClaimEntry> claims(SequenceNode node) {
        return each(node, "a claim", CheckReader.keysWith("says", "where", BECAUSE), keys -> {
            Optional<String> says = line(keys, "says");
            Optional<String> where = line(keys, "where");
            Optional<String> because = keys.get(BECAUSE).flatMap(conversions::line);
            Optional<Check> check = checks.read(keys);
            return says.flatMap(text -> where.flatMap(
                    address -> check.map(test -> new ClaimEntry(text, address, test, because, keys.node()))));
        });
    }

    List<ExpectationEntry> expectations(SequenceNode node) {
        return each(node, "an expectation", CheckReader.keysWith("finding", BECAUSE), keys -> {
            Optional<String> finding = line(keys, "finding");
            Optional<String> because = keys.get(BECAUSE).flatMap(conversions::line);
            Optional<Check> check = checks.read(keys);
            return finding.flatMap(
                    address -> check.map(test -> new ExpectationEntry(address, test, because, keys.node())));
        });
    }

    private Optional<String> line(Keys keys, String key) {
        return keys.require(key).flatMap(conversions::line);
    }

    private <T> List<T> each(SequenceNode node, String owner, List<String> allowed, Function<Keys, Optional<T>> read) {
        return node.items().stream()
                .flatMap((Node item) -> conversions.mapping(item).stream())
                .map(item -> Keys.of(item, owner, allowed, conversions.problems()))
                .flatMap(keys -> read.apply(keys).stream())
                .toList();
    }
}
