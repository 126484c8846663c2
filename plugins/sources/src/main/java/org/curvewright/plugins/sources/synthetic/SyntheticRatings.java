package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** {@code x_oj = λ_j f_o + √ψ_j e_oj} with standard normal f and e, by condition. */
record SyntheticRatings(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "How many objects are rated.", byDefault = "500")
            int objects,

            @Key(doc = "How often each is rated.", byDefault = "10")
            int replications,

            @Key(doc = "The conditions under which they are rated.")
            List<Condition> conditions) {

        Configuration {
            if (objects < 2 || replications < 1) {
                throw new IllegalArgumentException(
                        "objects is " + objects + " and replications " + replications + ", not at least 2 and 1");
            }
            for (Condition condition : conditions) {
                condition.require(objects, replications);
            }
        }
    }

    /** One way of rating. */
    record Condition(
            @Key(doc = "What it is called.") String name,

            @Key(doc = "How strongly each replication follows the object; one value stands for all.")
            List<Double> loadings,

            @Key(doc = "The variance of each replication's own error; one value stands for all.")
            List<Double> uniquenesses,

            @Key(doc = "Whether every replication repeats the first, as greedy decoding does.", byDefault = "false")
            boolean greedy,

            @Key(
                    doc = "Whether the sample's covariances are the model's to the last digit, not only on average.",
                    byDefault = "false")
            boolean exact,

            @Key(doc = "Ratings are rounded to multiples of this.")
            OptionalDouble roundTo) {

        void require(int objects, int replications) {
            fits("loadings", loadings, replications);
            fits("uniquenesses", uniquenesses, replications);
            if (uniquenesses.stream().anyMatch(psi -> !(psi >= 0))) {
                throw new IllegalArgumentException("uniquenesses are " + uniquenesses + ", not all at least 0");
            }
            if (exact && objects < replications + 2) {
                throw new IllegalArgumentException("exact covariances of " + replications
                        + " replications take at least " + (replications + 2) + " objects, not " + objects);
            }
        }

        private static void fits(String key, List<Double> values, int replications) {
            if (values.size() != 1 && values.size() != replications) {
                throw new IllegalArgumentException(key + " has " + values.size() + " values, not 1 or " + replications);
            }
        }

        double loading(int replication) {
            return loadings.get(loadings.size() == 1 ? 0 : replication);
        }

        double uniqueness(int replication) {
            return uniquenesses.get(uniquenesses.size() == 1 ? 0 : replication);
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("condition", "")),
                List.of(
                        Variable.of("object_id", "index"),
                        Variable.of("replication_id", "index"),
                        Variable.of("score", ""),
                        Variable.of("truth", "")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int c = 0; c < with.conditions().size(); c++) {
            fill(sheet, with.conditions().get(c), random.substream(c));
        }
        return sheet.table(context, "synthetic-ratings");
    }

    private void fill(Sheet sheet, Condition condition, RandomStream random) {
        int n = with.objects();
        // the factor and every error, a column each
        double[][] latent = Columns.gaussian(random, n, 1 + with.replications());
        if (condition.exact()) {
            Columns.orthonormalise(latent);
        }
        for (int o = 0; o < n; o++) {
            for (int j = 0; j < with.replications(); j++) {
                int drawn = condition.greedy() ? 0 : j;
                double error = Math.sqrt(condition.uniqueness(drawn)) * latent[1 + drawn][o];
                double mean = condition.loading(drawn) * latent[0][o];
                sheet.row(List.of(condition.name()), o, j, rounded(condition, mean + error), rounded(condition, mean));
            }
        }
    }

    private static double rounded(Condition condition, double rating) {
        return condition.roundTo().isPresent()
                ? Math.rint(rating / condition.roundTo().getAsDouble())
                        * condition.roundTo().getAsDouble()
                : rating;
    }
}
