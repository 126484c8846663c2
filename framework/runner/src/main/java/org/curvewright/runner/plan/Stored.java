package org.curvewright.runner.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.spi.store.FindingStore;

/**
 * Which fits are too many for the document.
 *
 * @param byFit the store of a section of fits; a section that is not there goes to the document
 * @param kept addresses that the document holds all the same, since the experiment checks them
 * @param place where the document will lie below the output folder: empty, or ending in a slash
 */
public record Stored(Map<String, NamedStore> byFit, Set<String> kept, String place) {

    /** Everything goes to the document. */
    public static final Stored NONE = new Stored(Map.of(), Set.of(), "");

    private static final Set<String> ENDS = Set.of("lower", "upper", "standard-error");

    public Stored {
        byFit = Map.copyOf(byFit);
        kept = Set.copyOf(kept);
    }

    /** A store and its id. */
    public record NamedStore(String use, FindingStore store) {}

    /** The same for a document in another place, which holds further addresses. */
    public Stored at(String other, Set<String> more) {
        Set<String> all = new HashSet<>(kept);
        all.addAll(more);
        return new Stored(byFit, all, other);
    }

    public Optional<NamedStore> of(FitPlan fit) {
        return Optional.ofNullable(byFit.get(fit.key().fit()));
    }

    /** Whether the document holds this finding too. */
    public boolean keeps(String address) {
        return kept.contains(address) || ENDS.stream().anyMatch(end -> kept.contains(address + "/" + end));
    }
}
