package org.curvewright.spi.data;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with its unit and the convention by which it was measured.
 *
 * @param name the column's or the symbol's name, such as {@code N} or {@code pile_test_loss}
 * @param unit such as {@code parameters}, {@code tokens}, {@code nats/token}, {@code probability}; empty when unknown
 * @param convention such as {@code total}, {@code non-embedding}, {@code acc}, {@code acc_norm}; empty when none is stated
 * @param items how many benchmark items a score averages over
 * @param chance the score of a uniform guess
 */
public record Variable(
        String name, String unit, Optional<String> convention, OptionalInt items, OptionalDouble chance) {

    public static Variable of(String name, String unit) {
        return new Variable(name, unit, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    /** Written out, as equality is, since datasets are identified by it; the JDK would make classes at every start to write it. */
    @Override
    public String toString() {
        return "Variable[name=" + name + ", unit=" + unit + ", convention=" + convention + ", items=" + items
                + ", chance=" + chance + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable variable
                && name.equals(variable.name)
                && unit.equals(variable.unit)
                && convention.equals(variable.convention)
                && items.equals(variable.items)
                && chance.equals(variable.chance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, convention, items, chance);
    }

    public Variable named(String other) {
        return new Variable(other, unit, convention, items, chance);
    }

    public Variable withUnit(String other) {
        return new Variable(name, other, convention, items, chance);
    }

    public Variable withConvention(String other) {
        return new Variable(name, unit, Optional.of(other), items, chance);
    }

    public Variable withItems(int count) {
        return new Variable(name, unit, convention, OptionalInt.of(count), chance);
    }

    public Variable withChance(double level) {
        return new Variable(name, unit, convention, items, OptionalDouble.of(level));
    }

    /** Whether both state a unit or a convention and state different ones. */
    public boolean conflictsWith(Variable other) {
        boolean units = !unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit);
        boolean conventions =
                convention.isPresent() && other.convention.isPresent() && !convention.equals(other.convention);
        return units || conventions;
    }
}
