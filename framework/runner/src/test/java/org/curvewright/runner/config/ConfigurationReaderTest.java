package org.curvewright.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.law.Restriction;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {

    private static final String MICROSCOPE = """
            experiment: scaling-laws-under-the-microscope
            question: Does training loss scale predictably where downstream accuracy does not?
            summary: >
              Two lines of
              free text.
            seed: 42
            cites: Du & Ji 2026
            defaults:
              inference: { use: parametric-bootstrap, with: { draws: 500, level: 0.95 } }
              metrics: [aic, { use: aic, as: aic-again }]
            data:
              cerebras: { use: published, with: { table: a/cerebras-gpt }, roles: { label: model } }
              mine:
                use: csv
                with: { path: runs.csv }
                columns: { N: n_params, loss: { column: eval_loss, unit: nats/token, items: 5153, chance: 0.25 } }
                where: { deduped: false, shots: [0, 5], N: { min: 1e8, below: 1e12 }, model: { not: x } }
                exclude: { largest: { loss: 5 }, because: they diverged }
            fits:
              loss:
                data: cerebras
                response: pile_test_loss
                formulations: [kaplan, { use: chinchilla, as: hoffmann, section: Rivals }]
                estimator: least-squares
                section: Loss Scaling
              tasks:
                data: mine
                response: ['*_acc', piqa]
                formulations: bounded-power-law
                parameters: { ceiling: { max: 1 }, alpha: 0.1, B: { tie: A } }
                estimator: least-squares
                inference: [profile, { use: bootstrap, as: pairs }]
                roles: { standard-error: '{response}_stderr' }
                groups: family
                share: [alpha]
            analyses:
              - { use: transfer, on: [loss, tasks], with: { to: mine }, section: Cross-Family Transfer }
              - { use: breakpoint, as: break, on: tasks }
            acknowledge: [{ code: MEASURE_MISMATCH, because: the paper does }]
            claims:
              - { says: "alpha is 0.106", where: fits/loss/pile_test_loss/kaplan/alpha, is: 0.106, within: 5e-4 }
            reports: [markdown, { use: figures, with: { width: 85 } }]
            expect:
              - { finding: fits/loss/pile_test_loss/chinchilla/status, is: NOT_IDENTIFIED }
              - { finding: a, interval: [0.1, 0.2], within-relative: 0.01, because: published }
            sweep: { choices: { seeds: { one: {}, two: { seed: 2, "fits.loss.formulations[0]": kaplan } } } }
            """;

    private final Problems problems = new Problems();
    private final ExperimentConfiguration experiment = read(MICROSCOPE);

    private ExperimentConfiguration read(String text) {
        return new ConfigurationReader()
                .read(Path.of("a.yaml"), text, List.of(), problems)
                .orElseThrow();
    }

    @Test
    void aSoundExperimentHasNoProblems() {
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void textsAndSeedAreRead() {
        assertThat(experiment.experiment()).isEqualTo("scaling-laws-under-the-microscope");
        assertThat(experiment.summary()).isEqualTo("Two lines of free text.\n");
        assertThat(experiment.seed()).isEqualTo(42);
        assertThat(experiment.cites()).contains("Du & Ji 2026");
    }

    @Test
    void columnsAreRenamedAndDescribed() {
        DataEntry.ColumnEntry loss =
                experiment.data("mine").orElseThrow().columns().get(1);

        assertThat(loss.symbol()).isEqualTo("loss");
        assertThat(loss.column()).isEqualTo("eval_loss");
        assertThat(loss.unit()).contains("nats/token");
        assertThat(loss.items()).hasValue(5153);
        assertThat(loss.chance()).hasValue(0.25);
    }

    @Test
    void conditionsAreValuesListsComparisonsAndNegations() {
        List<Condition> where = experiment.data("mine").orElseThrow().where();

        assertThat(where).extracting(Condition::column).containsExactly("deduped", "shots", "N", "model");
        assertThat(where.get(1).anyOf()).extracting(value -> value.number()).containsExactly(0.0, 5.0);
        assertThat(where.get(2).least()).hasValue(1e8);
        assertThat(where.get(2).below()).hasValue(1e12);
        assertThat(where.get(2).compares()).isTrue();
        assertThat(where.get(3).noneOf()).extracting(value -> value.text()).containsExactly("x");
    }

    @Test
    void exclusionsCarryTheirReason() {
        Exclusion exclusion = experiment.data("mine").orElseThrow().exclude().get(0);

        assertThat(exclusion.largest()).containsEntry("loss", 5);
        assertThat(exclusion.because()).isEqualTo("they diverged");
    }

    @Test
    void whatAFitLeavesOutComesFromTheDefaults() {
        FitEntry loss = experiment.fit("loss").orElseThrow();

        assertThat(loss.inference().orElseThrow()).extracting(Use::as).containsExactly("parametric-bootstrap");
        assertThat(loss.metrics()).extracting(Use::as).containsExactly("aic", "aic-again");
        assertThat(loss.roles().column(Roles.Role.LABEL)).contains("model");
    }

    @Test
    void whatAFitSaysComesBeforeTheDefaults() {
        FitEntry tasks = experiment.fit("tasks").orElseThrow();

        assertThat(tasks.inference().orElseThrow()).extracting(Use::as).containsExactly("profile", "pairs");
        assertThat(tasks.roles().column(Roles.Role.STANDARD_ERROR, "piqa")).contains("piqa_stderr");
    }

    @Test
    void formulationsAreNamedByIdOrAs() {
        List<Use> formulations = experiment.fit("loss").orElseThrow().formulations();

        assertThat(formulations).extracting(Use::as).containsExactly("kaplan", "hoffmann");
        assertThat(formulations.get(1).section()).contains("Rivals");
    }

    @Test
    void parametersAreFixedTiedOrBounded() {
        assertThat(experiment.fit("tasks").orElseThrow().parameters())
                .extracting(FitEntry.ParameterEntry::restriction)
                .containsExactly(
                        Restriction.bound("ceiling", Double.NEGATIVE_INFINITY, 1),
                        Restriction.fix("alpha", 0.1),
                        Restriction.tie("B", "A"));
    }

    @Test
    void analysesKnowTheirFits() {
        AnalysisEntry transfer = experiment.analyses().get(0);

        assertThat(transfer.on()).extracting(name -> name.text()).containsExactly("loss", "tasks");
        assertThat(transfer.use().section()).contains("Cross-Family Transfer");
    }

    @Test
    void testsSayWhatTheyAsk() {
        assertThat(experiment.claims().get(0).check().describe()).isEqualTo("is 0.106 within 0.0005");
        assertThat(experiment.expect())
                .extracting(expected -> expected.check().describe())
                .containsExactly("is NOT_IDENTIFIED", "interval 0.1 to 0.2 within a share of 0.01");
    }

    @Test
    void reservedBlocksAreKeptRaw() {
        assertThat(experiment.sweep().orElseThrow().choices()).singleElement().satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("seeds");
            assertThat(choice.options()).extracting(SweepEntry.Option::name).containsExactly("one", "two");
            assertThat(choice.options().get(1).overrides())
                    .containsExactly("seed=2", "fits.loss.formulations[0]=\"kaplan\"");
        });
    }

    @Test
    void aReportWithKeysMayBeWrittenShort() {
        ExperimentConfiguration experimentOfOne = read(
                "experiment: x\ndata: { d: { use: csv } }\nreports: [markdown, figures: { width: 85mm }, { use: html }]\n");

        assertThat(experimentOfOne.reports()).extracting(Use::as).containsExactly("markdown", "figures", "html");
        assertThat(experimentOfOne.reports().get(1).with().orElseThrow().entries())
                .containsOnlyKeys("width");
        assertThat(experimentOfOne.reports().get(1).id().at().column()).isEqualTo(21);
    }

    @Test
    void aReportAmongTheKeysOfTheExperimentIsShownItsPlace() {
        read("experiment: x\ndata: { d: { use: csv } }\nfigures: { width: 85mm }\n");

        assertThat(problems.render()).contains("UNKNOWN_KEY", "did you mean 'reports: [figures: {…}]'?");
    }

    @Test
    void aWordOfTheGrammarIsNoReport() {
        read("experiment: x\ndata: { d: { use: csv } }\nreports: [{ with: { width: 85mm } }]\n");

        assertThat(problems.render()).contains("MISSING_KEY reports[0].use").doesNotContain("UNKNOWN_ID");
    }
}
