package org.curvewright.plugins.analyses.errormodes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;

/** The arithmetic of reliability: {@code pⁿ} and its inverses, and {@code 2^(1/exponent)} times the compute for half the loss. */
record Compounding(Configuration with) implements Analysis {

    private static final double LN_2 = 0.6931471805599453;

    record Configuration(
            @Key(doc = "Steps of known success in a row.", byDefault = "[]")
            List<Steps> steps,

            @Key(doc = "Yields that are wanted of so many steps.", byDefault = "[]")
            List<Wanted> wanted,

            @Key(doc = "Success of all steps of a task, Beta distributed over tasks.", byDefault = "[]")
            List<Shared> shared,

            @Key(doc = "Powers of compute with which the reducible loss falls.", byDefault = "[]")
            List<Exponent> exponents,

            @Key(doc = "Losses to be said in bits and as perplexity.", byDefault = "[]")
            List<Loss> losses,

            @Key(doc = "Whole losses of laws a·C^−b + c, to be brought down to a target.", byDefault = "[]")
            List<Target> targets) {}

    /** A loss in one of its units. */
    record Loss(
            @Key(doc = "What the case is called.") String as,

            @Key(doc = "The loss.", unit = "nats") OptionalDouble nats,

            @Key(doc = "The loss.", unit = "bits") OptionalDouble bits) {

        Loss {
            if (nats.isPresent() == bits.isPresent()) {
                throw new IllegalArgumentException("nats or bits is wanted, and not both");
            }
        }

        double inNats() {
            return nats.orElseGet(() -> bits.getAsDouble() * LN_2);
        }
    }

    /** A target that a law a·C^−b + c is to reach. */
    record Target(
            @Key(doc = "What the case is called.") String as,
            @Key(doc = "The amplitude.") double a,
            @Key(doc = "The power of compute.") double b,
            @Key(doc = "The irreducible loss.") double c,
            @Key(doc = "The compute so far.", unit = "FLOP") double compute,

            @Key(doc = "The wanted loss over that at the compute so far.", byDefault = "0.5")
            double share) {

        Target {
            if (!(a > 0 && b > 0 && c >= 0 && compute > 0 && share > 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "a, b and compute are positive, c is not negative, share lies between 0 and 1");
            }
        }

        /** {@code (a/(share·(a C^−b + c) − c))^(1/b)/C}; empty where the target lies below c. */
        OptionalDouble times() {
            double reducible = a * Elementary.pow(compute, -b);
            double wanted = share * (reducible + c) - c;
            return wanted > 0 ? OptionalDouble.of(Elementary.pow(reducible / wanted, 1 / b)) : OptionalDouble.empty();
        }
    }

    /** Steps in a row. */
    record Steps(
            @Key(doc = "What the case is called.") String as,

            @Key(doc = "The chance that a step succeeds.", unit = "probability")
            double success,

            @Key(doc = "How many steps.") double steps) {

        Steps {
            if (!(success > 0 && success < 1)) {
                throw new IllegalArgumentException("success is " + Decimal.shortest(success) + ", not between 0 and 1");
            }
            if (!(steps > 0)) {
                throw new IllegalArgumentException("steps is " + Decimal.shortest(steps) + ", not positive");
            }
        }
    }

    /** A yield that is wanted. */
    record Wanted(
            @Key(doc = "What the case is called.") String as,

            @Key(doc = "The wanted chance that all steps succeed.", unit = "probability")
            double yield,

            @Key(doc = "How many steps.") double steps) {

        Wanted {
            if (!(yield > 0 && yield < 1)) {
                throw new IllegalArgumentException("yield is " + Decimal.shortest(yield) + ", not between 0 and 1");
            }
            if (!(steps > 0)) {
                throw new IllegalArgumentException("steps is " + Decimal.shortest(steps) + ", not positive");
            }
        }
    }

    /** Steps that share the difficulty of their task. */
    record Shared(
            @Key(doc = "What the case is called.") String as,
            @Key(doc = "The shape a.") double a,
            @Key(doc = "The shape b.") double b,
            @Key(doc = "How many steps.") int steps) {

        Shared {
            if (!(a > 0 && b > 0 && steps > 0)) {
                throw new IllegalArgumentException("a, b and steps are " + Decimal.shortest(a) + ", "
                        + Decimal.shortest(b) + " and " + Decimal.shortest(steps) + ", not positive");
            }
        }
    }

    /** Either a power of compute itself, or those of parameters and tokens, which share it. */
    record Exponent(
            @Key(doc = "What the case is called.") String as,
            @Key(doc = "The power of compute.") OptionalDouble exponent,
            @Key(doc = "The power of parameters.") OptionalDouble alpha,
            @Key(doc = "The power of tokens.") OptionalDouble beta) {

        Exponent {
            boolean both = alpha.isPresent() && beta.isPresent();
            if (exponent.isPresent() == both || alpha.isPresent() != beta.isPresent()) {
                throw new IllegalArgumentException("exponent, or alpha and beta, are wanted, and not both");
            }
        }

        /** {@code αβ/(α + β)}. */
        double ofCompute() {
            return exponent.orElseGet(
                    () -> alpha.getAsDouble() * beta.getAsDouble() / (alpha.getAsDouble() + beta.getAsDouble()));
        }
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        List<String> said = new ArrayList<>();
        with.steps().forEach(steps -> {
            double yield = Reliable.yield(steps.success(), steps.steps());
            said.add("Of " + Said.size(steps.steps()) + " steps that each succeed with probability "
                    + Decimal.shortest(steps.success()) + ", all succeed with probability " + Said.number(yield) + ".");
            Findings below = findings.below(steps.as());
            below.measurement("yield", yield, "probability");
            Reliable.report(below, steps.success());
        });
        with.wanted().forEach(wanted -> {
            double needed = Reliable.needed(wanted.yield(), wanted.steps());
            said.add("For " + Decimal.shortest(wanted.yield()) + " over " + Said.size(wanted.steps())
                    + " steps, each must succeed with probability " + Decimal.significant(needed, 8) + ".");
            findings.below(wanted.as()).measurement("success-needed", needed, "probability");
            findings.below(wanted.as()).measurement("nines-needed", Reliable.nines(needed), "");
        });
        with.shared().forEach(shared -> {
            BetaBinomial task = BetaBinomial.of(shared.a(), shared.b());
            Findings below = findings.below(shared.as());
            below.measurement("yield", task.allOf(shared.steps()), "probability");
            below.measurement("yield-if-independent", Reliable.yield(task.mean(), shared.steps()), "probability");
        });
        with.exponents().forEach(exponent -> {
            double times = Elementary.pow(2, 1 / exponent.ofCompute());
            said.add("Half the reducible loss takes " + Said.size(times) + " times the compute (" + exponent.as()
                    + ").");
            Findings below = findings.below(exponent.as());
            below.measurement("exponent", exponent.ofCompute(), "");
            // the reducible loss only: the irreducible part is never halved
            below.measurement("compute-to-halve", times, "times");
        });
        with.losses().forEach(loss -> say(findings.below(loss.as()), loss));
        with.targets().forEach(target -> say(findings.below(target.as()), target));
        if (!said.isEmpty()) {
            findings.verdict("answer", String.join(" ", said) + " This is arithmetic and has no interval.");
        }
        return findings.list();
    }

    private static void say(Findings findings, Loss loss) {
        findings.measurement("nats", loss.inNats(), "nats");
        findings.measurement("bits", loss.inNats() / LN_2, "bits");
        findings.measurement("perplexity", Elementary.exp(loss.inNats()), "");
    }

    private static void say(Findings findings, Target target) {
        target.times()
                .ifPresentOrElse(
                        times -> findings.measurement("compute-needed", times, "times"),
                        () -> findings.absent(
                                "compute-needed",
                                "times",
                                "BELOW_IRREDUCIBLE",
                                "the target lies at or below the irreducible loss, which no compute reaches"));
    }
}
