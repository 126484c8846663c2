package org.curvewright.spi.law;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/**
 * A law seen through a link: y = g(f(x; θ); λ), fitted jointly in (θ, λ) with exact derivatives by the chain rule.
 *
 * <p>Where the law has a symbol of the link too, as a parameter or a covariate, the link's parameter is called that with
 * {@code _link} behind it, so that any link goes with any law.
 */
public final class Linked implements Formulation {

    private static final String SUFFIX = "_link";
    private static final double[] LATENT = {0.2, 0.5, 0.9};

    private final Formulation latent;
    private final Link link;
    private final ParameterSpace parameters;

    public Linked(Formulation latent, Link link) {
        this.latent = latent;
        this.link = distinct(latent, link);
        this.parameters = new ParameterSpace(
                Stream.concat(latent.parameters().parameters().stream(), this.link.parameters().stream())
                        .toList());
    }

    private static Link distinct(Formulation latent, Link link) {
        Set<String> taken = new HashSet<>(latent.parameters().symbols());
        latent.covariates().forEach(covariate -> taken.add(covariate.name()));
        List<String> own = link.parameters().stream().map(Parameter::symbol).toList();
        Set<String> all = new HashSet<>(taken);
        all.addAll(own);
        Map<String, String> others = new TreeMap<>();
        own.stream().filter(taken::contains).forEach(symbol -> {
            String other = symbol + SUFFIX;
            while (!all.add(other)) {
                other += SUFFIX;
            }
            others.put(symbol, other);
        });
        return others.isEmpty() ? link : link.renamed(others);
    }

    /** The law behind the link. */
    public Formulation latent() {
        return latent;
    }

    /** Whether the other law is seen through the same link, its constants included, which no formula may show. */
    boolean sees(Linked other) {
        return link.formula().equals(other.link.formula())
                && link.parameters().equals(other.link.parameters())
                && Arrays.equals(somewhere(link), somewhere(other.link));
    }

    private static double[] somewhere(Link link) {
        double[] lambda = link.parameters().stream()
                .mapToDouble(parameter -> parameter.support().middle())
                .toArray();
        Derivatives out = new Derivatives(LATENT.length, 1 + lambda.length, 0);
        link.evaluate(LATENT, lambda, out);
        return out.value();
    }

    @Override
    public String formula() {
        return "y = " + link.formula() + ", z = " + latent.formula();
    }

    @Override
    public String citation() {
        return latent.citation();
    }

    @Override
    public String place(String covariate) {
        return latent.place(covariate);
    }

    @Override
    public List<Variable> covariates() {
        return latent.covariates();
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        int inner = latent.parameters().size();
        Derivatives f = new Derivatives(rows.size(), inner, out.order());
        latent.evaluate(rows, Arrays.copyOf(theta, inner), f);
        Derivatives g = new Derivatives(rows.size(), 1 + parameters.size() - inner, out.order());
        link.evaluate(f.value(), Arrays.copyOfRange(theta, inner, theta.length), g);
        System.arraycopy(g.value(), 0, out.value(), 0, rows.size());
        for (int j = 0; j < theta.length && out.order() >= 1; j++) {
            gradient(f, g, inner, j, out.gradient(j));
            for (int k = 0; k <= j && out.order() >= 2; k++) {
                hessian(f, g, inner, j, k, out.hessian(j, k));
            }
        }
    }

    private static void gradient(Derivatives f, Derivatives g, int inner, int j, double[] out) {
        double[] outer = g.gradient(j < inner ? 0 : j - inner + 1);
        for (int i = 0; i < out.length; i++) {
            out[i] = j < inner ? outer[i] * f.gradient(j)[i] : outer[i];
        }
    }

    /** j ≥ k: both of the law, λ with one of the law, or both of the link. */
    private static void hessian(Derivatives f, Derivatives g, int inner, int j, int k, double[] out) {
        for (int i = 0; i < out.length; i++) {
            if (j < inner) {
                out[i] = g.hessian(0, 0)[i] * f.gradient(j)[i] * f.gradient(k)[i]
                        + g.gradient(0)[i] * f.hessian(j, k)[i];
            } else if (k < inner) {
                out[i] = g.hessian(j - inner + 1, 0)[i] * f.gradient(k)[i];
            } else {
                out[i] = g.hessian(j - inner + 1, k - inner + 1)[i];
            }
        }
    }

    /** For every start of the link's parameters, the latent law's own for the responses mapped back through the link. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        return link.startingPoints(data.observed()).stream()
                .flatMap(lambda -> startingPoints(data, lambda))
                .toList();
    }

    private Stream<double[]> startingPoints(Dataset data, double[] lambda) {
        double[] mapped = Arrays.stream(data.observed())
                .map(response -> link.inverse(response, lambda))
                .toArray();
        return latent.startingPoints(data.withObserved(mapped)).stream().map(start -> {
            double[] whole = Arrays.copyOf(start, start.length + lambda.length);
            System.arraycopy(lambda, 0, whole, start.length, lambda.length);
            return whole;
        });
    }
}
