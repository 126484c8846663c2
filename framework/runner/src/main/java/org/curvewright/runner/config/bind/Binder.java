package org.curvewright.runner.config.bind;

import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.NodePath;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Provider;

/** Makes what {@code use}/{@code with} blocks ask for; whatever is wrong with a block becomes a problem. */
public final class Binder {

    private final Catalog catalog;
    private final References references;

    public Binder(Catalog catalog, References references) {
        this.catalog = catalog;
        this.references = references;
    }

    /** The thing of this socket, or of one of its capabilities, that the block asks for. */
    public <S> Optional<Bound<S>> bind(Class<S> socket, Use use, Problems problems) {
        Kind kind = Kind.of(socket).orElseThrow();
        Optional<Offer> offer = catalog.find(kind, use.id().text());
        if (offer.isEmpty()) {
            new Conversions(problems)
                    .add(
                            Code.UNKNOWN_ID,
                            use.id(),
                            catalog.unknown(kind, use.id().text()));
            return Optional.empty();
        }
        return bind(offer.get().provider(), use, problems)
                .flatMap(bound -> filling(socket, kind, use, bound, problems));
    }

    private static <S> Optional<Bound<S>> filling(
            Class<S> socket, Kind kind, Use use, Bound<?> bound, Problems problems) {
        if (!socket.isInstance(bound.made())) {
            String capability = ConfigurationKey.kebab(socket.getSimpleName()).replace('-', ' ');
            new Conversions(problems)
                    .bad(
                            use.id(),
                            kind.noun() + " '" + use.id().text() + "' is not "
                                    + ("aeiou".indexOf(capability.charAt(0)) < 0 ? "a " : "an ") + capability);
            return Optional.empty();
        }
        return Optional.of(new Bound<>(socket.cast(bound.made()), bound.used()));
    }

    /** What that provider makes of the block. */
    public <S, C extends Record> Optional<Bound<S>> bind(Provider<S, C> provider, Use use, Problems problems) {
        NodePath path = use.node() instanceof ScalarNode
                ? use.node().path()
                : use.node().path().key("with");
        MappingNode with = use.with().orElse(new MappingNode(use.node().at(), path, Map.of()));
        return new RecordBinder(this, references, problems)
                .bind(
                        provider.configuration(),
                        with,
                        "'" + provider.id() + "'",
                        record -> provider.create(provider.configuration().cast(record)))
                .map(made -> new Bound<>(made.value(), used(use, made.used())));
    }

    private static MappingNode used(Use use, MappingNode with) {
        MappingNode block = new MappingNode(use.node().at(), use.node().path(), Map.of()).with("use", use.id());
        return with.entries().isEmpty() ? block : block.with("with", with);
    }
}
