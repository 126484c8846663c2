package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A formula that was text: its values with exact gradient and Hessian for many rows, the parameters it is linear in, and
 * what a change of units does to its parameters. Immutable.
 *
 * <p>It is differentiated once, symbolically, and the nodes that value, gradient and Hessian have in common are computed
 * once per evaluation.
 */
public final class Expression {

    private final Text writing;
    private final Formula formula;
    private final Lowering lowering;
    private final List<Leaf> leaves;
    private final List<List<Node>> byOrder;
    private final List<Tape> tapes;
    private final List<Optional<Tape>> locations;

    private Expression(Wording wording, Spelling spelling, boolean firstCovariateToo) {
        this.writing = new Text(spelling);
        this.formula = new Formula(wording, spelling);
        this.lowering = new Lowering(formula, wording.nonNegative());
        this.leaves = Stream.concat(
                        firstCovariateToo ? Stream.of(Leaf.covariate(0)) : Stream.of(),
                        IntStream.range(0, formula.parameters().size()).mapToObj(Leaf::parameter))
                .toList();
        this.byOrder = derivatives();
        this.tapes = IntStream.range(0, byOrder.size())
                .mapToObj(order -> new Tape(byOrder.subList(0, order + 1).stream()
                        .flatMap(List::stream)
                        .toList()))
                .toList();
        Location location = new Location(formula);
        this.locations = formula.parameters().stream()
                .map(name -> location.of(name).map(lowering::of).map(List::of).map(Tape::new))
                .toList();
    }

    /**
     * A formula in its parameters.
     *
     * @throws IllegalArgumentException with the column of the first mistake
     */
    public static Expression of(Wording wording, Spelling spelling) {
        return new Expression(wording, spelling, false);
    }

    /** A formula whose derivatives are taken in its first covariate, as parameter 0, and then in its parameters. */
    public static Expression ofLink(Wording wording, Spelling spelling) {
        return new Expression(wording, spelling, true);
    }

    private List<List<Node>> derivatives() {
        Node value = lowering.of(formula.body());
        Differentiation differentiation = new Differentiation(lowering.graph());
        List<Node> gradient =
                leaves.stream().map(leaf -> differentiation.of(value, leaf)).toList();
        List<Node> hessian = new ArrayList<>();
        for (int j = 0; j < leaves.size(); j++) {
            for (int k = 0; k <= j; k++) {
                hessian.add(differentiation.of(gradient.get(j), leaves.get(k)));
            }
        }
        return List.of(List.of(value), gradient, hessian);
    }

    public List<String> covariates() {
        return formula.covariates();
    }

    /** Where the text names a symbol first, such as {@code formula, column 7}. */
    public String place(String symbol) {
        return formula.place(symbol);
    }

    /** The formula as people read it. */
    public String written() {
        return writing.of(formula);
    }

    /**
     * A bench that fills columns the caller owns, one element a row: the value; from order 1 on the slopes, leaf by leaf; of order 2
     * also the second derivatives, packed as {@code j·(j + 1)/2 + k} for k ≤ j.
     */
    public Bench bench(int order, double[][] targets, int rows) {
        return tapes.get(order).bench(targets, rows);
    }

    /** Fills the columns of a bench of this expression that was made for as many rows. */
    public void evaluate(Columns columns, double[] theta, Bench bench) {
        bench.tape.run(columns, theta, bench);
    }

    /** The parameters that the formula is linear in, given the others: no slope in one of them depends on any of them. */
    public int[] linear() {
        List<Integer> chosen = new ArrayList<>();
        for (int j = 0; j < leaves.size(); j++) {
            chosen.add(j);
            long bits = chosen.stream().mapToLong(k -> leaves.get(k).bit()).reduce(0, (x, y) -> x | y);
            if (chosen.stream().anyMatch(k -> (byOrder.get(1).get(k).leaves() & bits) != 0)) {
                chosen.remove(chosen.size() - 1);
            }
        }
        return chosen.stream().mapToInt(k -> k).toArray();
    }

    /** The parameters that stand in an exponent. */
    public Set<String> exponents() {
        return Stream.concat(Stream.of(formula.body()), formula.definitions().values().stream())
                .flatMap(Expression::exponents)
                .filter(formula.parameters()::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<String> exponents(Ast ast) {
        Stream<String> here = ast instanceof Ast.Binary binary && binary.operator() == Ast.Operator.POWER
                ? binary.right().symbols().map(Ast.Symbol::name)
                : Stream.of();
        return Stream.concat(here, ast.parts().stream().flatMap(Expression::exponents));
    }

    /** What a change of the units of covariates and response does to the parameters; empty where no parameters undo it. */
    public Optional<Units> units() {
        return Units.of(formula, lowering);
    }

    /** The same for as many of them as parameters can undo, all others keeping their units. */
    public Units unitsWherePossible() {
        return Units.wherePossible(formula, lowering);
    }

    /**
     * The unit of every parameter, such as {@code response·parameters^alpha}; empty for a pure number. Nothing where they do
     * not follow from the formula.
     *
     * @param units of covariates by symbol, and of the response under {@link Units#RESPONSE}; what is absent is pure
     */
    public Optional<List<String>> unitsOfParameters(Map<String, String> units) {
        return Units.texts(formula, units, writing);
    }

    /** Whether a parameter stands in a sum with covariates, and so has places in the range of the data. */
    public boolean isLocated(int parameter) {
        return locations.get(parameter).isPresent();
    }

    /** What the parameter would have to be for that sum to vanish at every row. */
    public double[] locations(int parameter, Columns rows, double[] theta) {
        double[] places = new double[rows.size()];
        locations
                .get(parameter)
                .ifPresent(tape -> tape.run(rows, theta, tape.bench(new double[][] {places}, rows.size())));
        return places;
    }

    /** Whether the formula is a parameter plus something without it. */
    public boolean isLevel(int parameter) {
        return byOrder.get(1).get(parameter).is(1);
    }
}
