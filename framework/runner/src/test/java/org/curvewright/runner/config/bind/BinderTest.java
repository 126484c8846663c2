package org.curvewright.runner.config.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.UseReader;
import org.curvewright.runner.config.tree.Conversions;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.Pinpoint;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Problem;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.metric.Metric;
import org.junit.jupiter.api.Test;

class BinderTest {

    private final Problems problems = new Problems();
    private final Catalog catalog = Catalog.of(List.of(new SmallPlugin()), problems);
    private final Binder binder = new Binder(catalog, new References(List.of("pythia"), List.of("loss")));

    private Node tree(String yaml) {
        return new TreeReader(problems).read("a.yaml", yaml).orElseThrow();
    }

    private Use use(String yaml) {
        return new UseReader(new Conversions(problems))
                .read(tree(yaml), "metric")
                .orElseThrow();
    }

    private SmallPlugin.Everything everything(String yaml) {
        Bound<Metric> bound = binder.bind(Metric.class, use(yaml), problems).orElseThrow();
        return (SmallPlugin.Everything) ((SmallPlugin.Plain) bound.made()).configuration();
    }

    @Test
    void everyTypeTakesItsDefault() {
        SmallPlugin.Everything made = everything("everything");

        assertThat(made)
                .isEqualTo(new SmallPlugin.Everything(
                        "abc",
                        true,
                        3,
                        1_000_000_000_000L,
                        0.5,
                        Path.of("a/b.csv"),
                        SmallPlugin.Choice.SECOND_CHOICE,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.of(7),
                        List.of(1.0, 2.5),
                        Map.of("a", 1),
                        new SmallPlugin.Range(0, 1),
                        new Curve("L = 0"),
                        List.of(new SmallPlugin.Rmse(new Provider.NoConfiguration()))));
    }

    @Test
    void everyTypeTakesWhatIsTyped() {
        SmallPlugin.Everything made = everything("""
                use: everything
                with:
                  text: x
                  truth: false
                  integer: 1e3
                  longer: 9007199254740993
                  number: 1
                  path: c
                  choice: first
                  maybe: y
                  maybe-number: 2
                  maybe-integer: null
                  numbers: 4
                  counts: { b: 2 }
                  range: { lower: -1, upper: 2 }
                  curve: { use: level, with: { height: 3 } }
                  errors: []
                """);

        assertThat(problems.sorted()).isEmpty();
        assertThat(made)
                .isEqualTo(new SmallPlugin.Everything(
                        "x",
                        false,
                        1000,
                        9007199254740993L,
                        1,
                        Path.of("c"),
                        SmallPlugin.Choice.FIRST,
                        Optional.of("y"),
                        OptionalDouble.of(2),
                        OptionalInt.empty(),
                        List.of(4.0),
                        Map.of("b", 2),
                        new SmallPlugin.Range(-1, 2),
                        new Curve("L = 3.0"),
                        List.of()));
    }

    @Test
    void referencesMustExist() {
        Use use = use("{ use: transfer, with: { to: pythia, like: loss } }");

        Analysis made = binder.bind(Analysis.class, use, problems).orElseThrow().made();

        SmallPlugin.Target target = (SmallPlugin.Target) ((SmallPlugin.Looking) made).configuration();
        assertThat(target.to()).isEqualTo(new DataReference("pythia"));
        assertThat(target.like()).contains(new FitReference("loss"));
    }

    @Test
    void theUsedConfigurationShowsEveryDefault() {
        Use use = use("{ use: transfer, with: { to: pythia } }");

        Bound<Analysis> bound = binder.bind(Analysis.class, use, problems).orElseThrow();

        assertThat(bound.used().json())
                .isEqualTo("{\"use\":\"transfer\",\"with\":{\"to\":\"pythia\",\"error\":{\"use\":\"rmse\"}}}");
    }

    @Test
    void theUsedConfigurationOfAWholeTreeKeepsWhatIsNotPluggable() {
        MappingNode root =
                (MappingNode) tree("{ a: [huber-log, { use: huber-log, as: h, with: { delta: 1 } }], b: 1 }");
        UsedConfiguration used = new UsedConfiguration();
        UseReader uses = new UseReader(new Conversions(problems));
        for (Node item : Conversions.oneOrMore(root.get("a").orElseThrow())) {
            Use use = uses.read(item, "metric").orElseThrow();
            used.add(use, binder.bind(Metric.class, use, problems).orElseThrow());
        }

        assertThat(used.in(root).json())
                .isEqualTo("{\"a\":[{\"use\":\"huber-log\",\"with\":{\"delta\":0.001,\"starts\":1000}},"
                        + "{\"use\":\"huber-log\",\"as\":\"h\",\"with\":{\"delta\":1,\"starts\":1000}}],\"b\":1}");
    }

    @Test
    void everyIllegalValueOfABlockIsTold() {
        assertThat(binder.bind(Metric.class, use("{ use: huber-log, with: { delta: 0, starts: -1 } }"), problems))
                .isEmpty();
        assertThat(problems.render()).isEqualTo("""
                a.yaml:1:34: BAD_VALUE with.delta: delta must be positive, found 0.0
                a.yaml:1:45: BAD_VALUE with.starts: starts must be at least 1, found -1
                2 problems, nothing was run
                """);
    }

    @Test
    void whatAProviderRefusesIsToldAtItsKeyToo() {
        Provider<Metric, SmallPlugin.Huber> strict =
                Provider.of("strict", "Refuses.", SmallPlugin.Huber.class, with -> {
                    throw new IllegalArgumentException("starts is " + with.starts() + "; at most 10");
                });

        assertThat(binder.bind(strict, use("{ use: strict, with: { delta: 0, starts: 20 } }"), problems))
                .isEmpty();
        assertThat(problems.render()).isEqualTo("""
                a.yaml:1:31: BAD_VALUE with.delta: delta must be positive, found 0.0
                a.yaml:1:42: BAD_VALUE with.starts: starts is 20; at most 10
                2 problems, nothing was run
                """);
    }

    @Test
    void anIllegalValueIsToldBesideOneOfTheWrongType() {
        assertThat(binder.bind(Metric.class, use("{ use: huber-log, with: { delta: x, starts: -1 } }"), problems))
                .isEmpty();
        assertThat(problems.render())
                .contains("with.delta: ")
                .contains("with.starts: starts must be at least 1, found -1")
                .endsWith("2 problems, nothing was run\n");
    }

    @Test
    void aPluginThatThrowsIsBlamedItself() {
        Provider<Metric, Provider.NoConfiguration> broken = Provider.of("broken", "Throws.", () -> {
            throw new IllegalStateException("oops");
        });

        assertThat(binder.bind(broken, use("broken"), problems)).isEmpty();
        assertThat(problems.render())
                .startsWith("a.yaml:1:1: BROKEN_PLUGIN: the plugin failed: java.lang.IllegalStateException: oops");
    }

    @Test
    void aPluginsProblemIsFoundInsideItsBlock() {
        Node block = tree("{ use: transfer, with: { to: [a, pythia] } }");

        assertThat(Pinpoint.in(block, new Problem("EMPTY_SPLIT", "with.to[1]", "nothing left")))
                .hasToString("a.yaml:1:34: EMPTY_SPLIT with.to[1]: nothing left");
        assertThat(Pinpoint.in(block, new Problem("EMPTY_SPLIT", "with.like", "nothing left")))
                .hasToString("a.yaml:1:24: EMPTY_SPLIT with.like: nothing left");
    }
}
