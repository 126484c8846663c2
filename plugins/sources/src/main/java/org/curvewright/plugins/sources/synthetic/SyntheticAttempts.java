package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Steps of attempts at tasks, which fail by chance, because they are hard, or because their task is. */
record SyntheticAttempts(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "How steps come to fail: independent, step, task or two-class.")
            ErrorWorld mode,

            @Key(doc = "How many worlds of this kind.", byDefault = "1")
            int worlds,

            @Key(doc = "Tasks of a world.", byDefault = "300")
            int tasks,

            @Key(doc = "Attempts at a task.", byDefault = "20")
            int attempts,

            @Key(doc = "Steps of a task.", byDefault = "50") int steps,

            @Key(doc = "The mean chance that a step succeeds.", unit = "probability", byDefault = "0.98")
            double p,

            @Key(doc = "a + b of the Beta distribution: the smaller, the more probabilities differ.", byDefault = "20")
            double size,

            @Key(doc = "The share of tasks with a step that never succeeds.", unit = "probability", byDefault = "0.3")
            double share) {

        Configuration {
            if (worlds < 1 || tasks < 1 || attempts < 1 || steps < 1) {
                throw new IllegalArgumentException("worlds, tasks, attempts and steps are " + worlds + ", " + tasks
                        + ", " + attempts + " and " + steps + ", not all at least 1");
            }
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("p is " + Decimal.shortest(p) + ", not between 0 and 1");
            }
            if (!(size > 0)) {
                throw new IllegalArgumentException("size is " + Decimal.shortest(size) + ", not positive");
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share is " + Decimal.shortest(share) + ", not in [0, 1]");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(),
                List.of(
                        Variable.of("world", "index"),
                        Variable.of("task_id", "index"),
                        Variable.of("attempt_id", "index"),
                        Variable.of("step_id", "index"),
                        Variable.of("step_ok", "")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int world = 0; world < with.worlds(); world++) {
            for (int task = 0; task < with.tasks(); task++) {
                fill(sheet, world, task, random.substream(world, task));
            }
        }
        return sheet.table(context, "synthetic-attempts");
    }

    private void fill(Sheet sheet, int world, int task, RandomStream random) {
        double[] p = with.mode().steps(random, with.steps(), with.p(), with.size(), with.share());
        for (int attempt = 0; attempt < with.attempts(); attempt++) {
            for (int step = 0; step < with.steps(); step++) {
                sheet.row(List.of(), world, task, attempt, step, random.nextDouble() < p[step] ? 1 : 0);
            }
        }
    }
}
