package org.curvewright.runner.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.runner.Refused;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    private static final Draft.Origin ORIGIN = new Draft.Origin("csv", "{ path: runs.csv }", "runs");
    private static final double[] SIZES = {1e8, 2e8, 4e8, 8e8, 1.6e9, 3.2e9, 6.4e9};
    private static final double[] FALLING = {3.0, 2.8, 2.6, 2.45, 2.3, 2.2, 2.1};
    private static final double[] RISING = {0.3, 0.35, 0.4, 0.45, 0.52, 0.58, 0.63};

    /** A law of so many parameters; nothing else of it is asked. */
    private record Sized(int size) implements Formulation {

        @Override
        public String formula() {
            return "";
        }

        @Override
        public List<Variable> covariates() {
            return List.of();
        }

        @Override
        public ParameterSpace parameters() {
            return new ParameterSpace(IntStream.range(0, size)
                    .mapToObj(k -> Parameter.amplitude("p" + k, "", ""))
                    .toList());
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {}

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    private static final Map<String, Integer> PARAMETERS =
            Map.of("power-law", 2, "kaplan", 3, "chinchilla", 5, "bounded-power-law", 2, "log-sigmoid", 3);

    private static Optional<Formulation> law(String id) {
        return Optional.ofNullable(PARAMETERS.get(id)).map(Sized::new);
    }

    private static Column numbers(String name, double... values) {
        return NumberColumn.of(Variable.of(name, ""), values);
    }

    private static Column texts(String name, String... values) {
        return TextColumn.of(Variable.of(name, ""), List.of(values));
    }

    private static String draft(Interviewer interviewer, Column... columns) throws Refused {
        Table table = new Table("runs", List.of(columns), Provenance.of("runs.csv", ""));
        return Draft.write(table, ORIGIN, Map.of(), DraftTest::law, interviewer);
    }

    private static String draft(Column... columns) throws Refused {
        return draft(Interviewer.NOBODY, columns);
    }

    @Test
    void theFirstLineIsForEditors() throws Exception {
        assertThat(draft(numbers("n_params", SIZES), numbers("eval_loss", FALLING)))
                .startsWith("# yaml-language-server: $schema=schema.json\n");
    }

    @Test
    void itemsOfModelsWithoutSizesAreRefusedWithWhatIsMissing() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft(
                        TextColumn.of(Variable.of("model", ""), List.of("a", "a", "b", "b")),
                        TextColumn.of(Variable.of("item", ""), List.of("p", "q", "p", "q")),
                        numbers("correct", 0, 1, 1, 1)))
                .withMessageContaining("a row for each item of each model, but no column with the size");
    }

    /** The export of docs/how-to/from-a-wandb-export.md: the NaN of a crashed run does not make the losses text. */
    @Test
    void aLossThatDivergedIsMissing() throws Refused {
        assertThat(draft(
                        texts("Name", "1", "2", "3", "4", "4b", "5", "6", "7"),
                        texts(
                                "State",
                                "finished",
                                "finished",
                                "finished",
                                "crashed",
                                "crashed",
                                "finished",
                                "finished",
                                "finished"),
                        numbers("n_params", 2e7, 5e7, 1.1e8, 2.6e8, 2.6e8, 2.6e8, 5.9e8, 1.3e9),
                        numbers("train_tokens", 4e8, 1e9, 2.2e9, 5.2e9, 5.2e9, 5.2e9, 1.18e10, 2.6e10),
                        texts("eval/loss", "4.012", "3.571", "3.206", "NaN", "", "2.884", "2.618", "2.390")))
                .contains("eval_loss: { column: eval/loss, values: { NaN: null } }", "where: { State: finished }");
    }

    @Test
    void runsThatCrashedAreLeftOutHoweverTheOthersAreCalled() throws Refused {
        assertThat(draft(
                        numbers("n_params", SIZES),
                        numbers("loss", FALLING),
                        texts("state", "done", "done", "done", "done", "done", "done", "crashed")))
                .contains("# Runs whose state is another are left out.", "where: { state: done }");
    }

    @Test
    void populationsAreNotPooledWithoutAWord() throws Refused {
        assertThat(draft(
                        texts("dataset", "pile", "pile", "pile", "code", "code", "code"),
                        numbers("N", 1e8, 2e8, 4e8, 1e8, 2e8, 4e8),
                        numbers("P", 1, 1, 1, 2, 2, 2),
                        numbers("loss", 3.0, 2.8, 2.6, 2.0, 1.8, 1.6)))
                .contains(
                        "# Not taken: dataset, because it is text; rows of its 2 values (pile, code) are fitted as one:"
                                + " for a law each write groups: dataset in a fit, for one alone where: { dataset: pile } here.",
                        "; rows of its 2 values (1, 2) are fitted as one: for one alone write where: { P: 1 } here.");
    }

    @Test
    void columnsOfWordsStayWords() throws Refused {
        assertThat(draft(
                        numbers("n_params", SIZES),
                        texts("loss_note", "NaN", "1", "2", "fine", "3", "4", "5"),
                        numbers("eval_loss", FALLING)))
                .doesNotContain("values:");
    }

    @Test
    void columnsAreKnownByTheirNames() throws Refused {
        assertThat(draft(numbers("n_params", SIZES), numbers("eval_loss", FALLING)))
                .contains("N: { column: n_params, unit: parameters }", "response: eval_loss");
    }

    @Test
    void aNameTellsTheConvention() throws Refused {
        assertThat(draft(numbers("N_non_embedding", SIZES), numbers("loss", FALLING)))
                .contains("convention: non-embedding");
    }

    @Test
    void smallNumbersAreBillions() throws Refused {
        assertThat(draft(numbers("params", 0.1, 0.4, 1.3, 2.7, 6.7, 13, 30), numbers("loss", FALLING)))
                .contains("unit: billion parameters");
    }

    @Test
    void aNameTellsTheScale() throws Refused {
        assertThat(draft(numbers("n_params_millions", 70, 160, 410, 1000, 1400, 2800, 4000), numbers("loss", FALLING)))
                .contains("unit: million parameters");
        assertThat(draft(numbers("params_b", 0.1, 0.4, 1.3, 2.7, 6.7, 13, 30), numbers("loss", FALLING)))
                .contains("unit: billion parameters");
    }

    @Test
    void aKnownBenchmarkBringsItsItemsAndChance() throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("piqa_acc", RISING)))
                .contains(
                        "piqa_acc: { column: piqa_acc, unit: probability, convention: acc, items: 1838, chance: 0.5 }");
    }

    @Test
    void whatNobodyKnowsIsSaid() throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("loss", FALLING)))
                .contains("# Not known: the unit of loss", "# Not known: whether N counts embeddings");
    }

    @Test
    void aPersonIsAskedOnlyWhatTheTableDoesNotTell() throws Refused {
        List<String> asked = new ArrayList<>();
        Interviewer person = (question, likely) -> {
            asked.add(question);
            return question.startsWith("unit") ? "nats/token" : "total";
        };
        String draft = draft(person, numbers("N", SIZES), numbers("loss", FALLING), numbers("piqa_acc", RISING));
        assertThat(asked).hasSize(2);
        assertThat(draft)
                .contains("loss: { column: loss, unit: nats/token }", "convention: total")
                .doesNotContain("Not known");
    }

    @Test
    void rowsOfOneModelAreToldApart() throws Refused {
        String[] models = IntStream.range(0, 14).mapToObj(i -> "m" + i / 2).toArray(String[]::new);
        double[] shots = IntStream.range(0, 14).mapToDouble(i -> i % 2 * 5).toArray();
        double[] sizes = IntStream.range(0, 14).mapToDouble(i -> SIZES[i / 2]).toArray();
        double[] losses =
                IntStream.range(0, 14).mapToDouble(i -> FALLING[i / 2]).toArray();
        assertThat(draft(texts("model", models), numbers("shots", shots), numbers("N", sizes), numbers("loss", losses)))
                .contains("# A model has a row for each shots: 0, 5.", "where: { shots: 0 }", "that 7 observations");
    }

    @Test
    void aLawHasFewerParametersThanObservations() throws Refused {
        assertThat(draft(numbers("N", 1e8, 1e9, 1e10), numbers("loss", 3, 2.5, 2.2)))
                .contains("formulations: [power-law]");
    }

    @Test
    void tokensInProportionToParametersDoNotMakeASecondTerm() throws Refused {
        double[] tokens = Arrays.stream(SIZES).map(n -> 20 * n).toArray();
        assertThat(draft(numbers("N", SIZES), numbers("D", tokens), numbers("loss", FALLING)))
                .doesNotContain("chinchilla");
    }

    @Test
    void tokensOfTheirOwnDo() throws Refused {
        double[] tokens = {1e11, 2e10, 3e11, 4e10, 5e11, 6e10, 7e11};
        assertThat(draft(numbers("N", SIZES), numbers("train_tokens", tokens), numbers("loss", FALLING)))
                .contains("D: { column: train_tokens, unit: tokens }", "chinchilla");
    }

    @Test
    void computeAloneIsTheCovariate() throws Refused {
        assertThat(draft(numbers("flops", SIZES), numbers("loss", FALLING)))
                .contains("{ use: kaplan, with: { covariate: C } }", "by: C");
    }

    @Test
    void standardErrorsBesideTheScoresAreTaken() throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("piqa_acc", RISING), numbers("piqa_acc_stderr", RISING)))
                .contains("roles: { standard-error: \"{response}_stderr\" }");
    }

    @Test
    void aTableWithoutASizeIsRefusedWithItsColumns() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft(numbers("depth", 1, 2), numbers("loss", 3, 2)))
                .withMessage("no column of runs looks like a model size, a number of tokens or a compute; name it with"
                        + " --column N=… (depth, loss)");
    }

    @Test
    void theUserSaysWhichColumnIsWhich() throws Refused {
        Table table = new Table(
                "runs", List.of(numbers("big", SIZES), numbers("target", FALLING)), Provenance.of("runs.csv", ""));
        String draft =
                Draft.write(table, ORIGIN, Map.of("N", "big", "loss", "target"), DraftTest::law, Interviewer.NOBODY);
        assertThat(draft).contains("N: { column: big }", "loss: { column: target }", "response: loss");
    }

    @Test
    void everyLineIsShort() throws Refused {
        String draft = draft(numbers("N", SIZES), numbers("loss", FALLING));
        assertThat(draft.lines().collect(Collectors.toList())).allMatch(line -> line.length() <= 120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learning_rate",
                "lr",
                "grad_norm",
                "epoch",
                "mfu",
                "dropout",
                "adam_beta2",
                "weight_decay",
                "acc_std",
                "config.accuracy",
                "config.loss_weight",
                "mystery"
            })
    void whatSetsARunUpOrIsUnknownIsNoResponseAndIsSaid(String name) throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("loss", FALLING), numbers(name, RISING)))
                .contains("response: loss\n", "# Not taken: " + name + ", because ");
    }

    @Test
    void aSettingStandsForNoSize() throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("loss", FALLING), numbers("data_seed", SIZES)))
                .contains("# Not taken: data_seed, because it is a setting");
    }

    @Test
    void whatMayBeAPercentageIsSaid() throws Refused {
        double[] percent = Arrays.stream(RISING).map(x -> 100 * x).toArray();
        assertThat(draft(numbers("N", SIZES), numbers("loss", FALLING), numbers("points", percent)))
                .contains("# Not taken: points, because its name tells no role (30 to 63; where these are percent");
    }

    @Test
    void numbersWithSeparatorsAreNamedInTheDraftAndInTheRefusal() throws Refused {
        Column grouped = texts("# Params", "1,000", "20,000", "300,000", "4,000", "5,000", "6,000", "7,000");
        assertThat(draft(numbers("D", SIZES), numbers("loss", FALLING), grouped))
                .contains("# Not taken: \"# Params\", because its numbers have separators between thousands ('1,000')");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft(numbers("loss", FALLING), grouped))
                .withMessageContaining("'# Params' was not considered, because its numbers have separators");
    }

    @Test
    void aShortNameForAStandardErrorWillDo() throws Refused {
        assertThat(draft(numbers("N", SIZES), numbers("eval/loss", FALLING), numbers("eval/loss_se", RISING)))
                .contains("eval_loss_stderr: { column: eval/loss_se }")
                .contains("roles: { standard-error: \"{response}_stderr\" }");
    }

    @Test
    void aShareThatTheUserNamesIsAScore() throws Refused {
        Table table = new Table(
                "runs", List.of(numbers("N", SIZES), numbers("mystery", RISING)), Provenance.of("runs.csv", ""));
        assertThat(Draft.write(table, ORIGIN, Map.of("skill", "mystery"), DraftTest::law, Interviewer.NOBODY))
                .contains("response: skill\n", "log-sigmoid");
    }

    @Test
    void itemsOfOneModelAreRefusedWithWhatALawNeeds() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft(
                        texts("model", "a", "a", "a"),
                        numbers("N", 1e8, 1e8, 1e8),
                        texts("item", "p", "q", "r"),
                        numbers("correct", 0, 1, 1)))
                .withMessage("runs has items of models of 1 different value of N; the smallest law of their scores"
                        + " needs at least 3");
    }

    @Test
    void rowsOfOneSizeAreRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft(numbers("N", 1e8, 1e8, 1e8), numbers("loss", 3, 2.9, 2.8)))
                .withMessageContaining("3 rows with N and a response, of 1 different value of N");
    }
}
