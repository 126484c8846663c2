package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.curvewright.runner.Refused;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;

/** A first experiment for a table: what its columns seem to be, which rows to take, which laws could be told apart. */
public final class Draft {

    private final Table table;
    private final RowChoice rows;
    private final List<Guess> guesses = new ArrayList<>();

    private Draft(Absent whole) {
        Table table = whole.table();
        this.rows = RowChoice.of(table);
        this.table = rows.apply(table);
        this.table
                .columns()
                .forEach(column -> guesses.add(
                        ColumnReader.read(column, whole.in(column.variable().name()))));
    }

    /**
     * Looks at a table, asks what it cannot know, and writes the experiment.
     *
     * @param read as a source reads it
     * @param told columns by symbol, where the user said which is which
     * @param formulations an installed formulation with default keys, by id
     * @throws Refused when no column can be a covariate or none a response
     */
    public static String write(
            Table read,
            Origin origin,
            Map<String, String> told,
            Function<String, Optional<Formulation>> formulations,
            Interviewer interviewer)
            throws Refused {
        Absent whole = Absent.of(read);
        Table table = whole.table();
        Draft draft = new Draft(whole);
        draft.obey(told);
        Optional<ItemDraft> items =
                told.isEmpty() || draft.responses().isEmpty() ? ItemDraft.of(table) : Optional.empty();
        if (items.isPresent()) {
            if (draft.covariates().isEmpty()) {
                throw items.get().withoutSizes();
            }
            draft.settleCovariates();
            Guess size = draft.covariates().get(0);
            Sufficient.models(table, size, formulations);
            return items.get().write(origin, size);
        }
        draft.settle();
        draft.pairErrors();
        Sufficient.rows(draft.table, draft.covariates().get(0), draft.responses(), formulations);
        draft.ask(interviewer);
        DraftText text = new DraftText(origin, draft.rows, new Rivals(formulations));
        return text.write(draft.covariates(), draft.responses(), draft.guesses, draft.observations());
    }

    /**
     * Where the table comes from.
     *
     * @param use the id of the source
     * @param with its block in YAML
     * @param name of the experiment
     */
    public record Origin(String use, String with, String name) {}

    private void obey(Map<String, String> told) throws Refused {
        for (Map.Entry<String, String> each : told.entrySet()) {
            Guess guess = guesses.stream()
                    .filter(column -> column.columnName().equals(each.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("MISSING_COLUMN: no column '" + each.getValue() + "' in "
                            + table.name() + DidYouMean.hint(each.getValue(), table.columnNames())));
            if (!(guess.column() instanceof NumberColumn)) {
                throw new Refused("NOT_A_NUMBER: column '" + each.getValue() + "' is text");
            }
            guesses.set(guesses.indexOf(guess), guess.called(role(each.getKey(), guess), each.getKey()));
        }
        leaveOthersTo(told);
    }

    /** Who names a loss or a score means that one. */
    private void leaveOthersTo(Map<String, String> told) {
        List<Role> named = guesses.stream()
                .filter(guess -> told.containsValue(guess.columnName()))
                .map(Guess::role)
                .toList();
        guesses.replaceAll(guess -> {
            boolean other =
                    guess.role().response() && named.contains(guess.role()) && !told.containsValue(guess.columnName());
            return other ? guess.called(Role.SPARE, guess.columnName()) : guess;
        });
    }

    private static Role role(String symbol, Guess guess) {
        for (Role role : Role.values()) {
            if (role.covariate() && role.symbol().equals(symbol)) {
                return role;
            }
        }
        boolean share = !ColumnReader.lossNamed(symbol)
                && !ColumnReader.lossNamed(guess.columnName())
                && ColumnReader.shares(ColumnReader.present((NumberColumn) guess.column()));
        return guess.role() == Role.SCORE || share ? Role.SCORE : Role.LOSS;
    }

    /** One column a covariate: the one that is named like its symbol, else the first; no parameters, no law. */
    private void settle() throws Refused {
        settleCovariates();
        refuseWithout(responses(), "a loss or a score; name it with --column loss=…");
    }

    private void settleCovariates() throws Refused {
        for (Role role : Role.values()) {
            List<Guess> same =
                    guesses.stream().filter(guess -> guess.role() == role).toList();
            if (role.covariate() && same.size() > 1) {
                Guess chosen = same.stream()
                        .filter(guess -> guess.columnName().equals(role.symbol()))
                        .findFirst()
                        .orElse(same.get(0));
                same.stream()
                        .filter(guess -> !guess.equals(chosen))
                        .forEach(guess ->
                                guesses.set(guesses.indexOf(guess), guess.called(Role.SPARE, guess.columnName())));
            }
        }
        refuseWithout(covariates(), "a model size, a number of tokens or a compute; name it with --column N=…");
    }

    /** A standard error is called like its response; one of something else is of no use. */
    private void pairErrors() {
        Set<String> paired = new HashSet<>();
        for (Guess error : List.copyOf(guesses)) {
            if (error.role() == Role.STANDARD_ERROR) {
                Optional<Guess> response = responses().stream()
                        .filter(guess -> ColumnReader.errorOf(guess.columnName(), error.columnName()))
                        .filter(guess -> paired.add(guess.columnName()))
                        .findFirst();
                guesses.set(
                        guesses.indexOf(error),
                        response.map(guess ->
                                        error.called(Role.STANDARD_ERROR, guess.symbol() + DraftText.ERROR_SUFFIX))
                                .orElseGet(() -> error.called(Role.LONE_ERROR, error.columnName())));
            }
        }
    }

    private void refuseWithout(List<Guess> found, String what) throws Refused {
        if (found.isEmpty()) {
            throw new Refused("no column of " + table.name() + " looks like " + what
                    + DidYouMean.list(table.columnNames()) + Untaken.hint(guesses));
        }
    }

    private List<Guess> covariates() {
        return guesses.stream()
                .filter(guess -> guess.role().covariate())
                .sorted(java.util.Comparator.comparing(Guess::role))
                .toList();
    }

    private List<Guess> responses() {
        return guesses.stream().filter(guess -> guess.role().response()).toList();
    }

    private void ask(Interviewer interviewer) {
        for (int k = 0; k < guesses.size(); k++) {
            Guess guess = guesses.get(k);
            Variable variable = guess.variable();
            if (guess.role() == Role.LOSS && variable.unit().isEmpty()) {
                String unit =
                        interviewer.ask("unit of '" + guess.columnName() + "', such as nats/token or bits/byte", "");
                guesses.set(k, guess.as(variable.withUnit(unit)));
            } else if (guess.role() == Role.PARAMETERS && variable.convention().isEmpty()) {
                String convention = interviewer.ask(
                        "does '" + guess.columnName() + "' count all parameters (total) or those without embeddings"
                                + " (non-embedding)",
                        "");
                guesses.set(k, convention.isEmpty() ? guess : guess.as(variable.withConvention(convention)));
            } else if (guess.role() == Role.SCORE && variable.items().isEmpty()) {
                guesses.set(k, guess.as(counted(variable, interviewer)));
            }
        }
    }

    private static Variable counted(Variable variable, Interviewer interviewer) {
        String typed = interviewer.ask("how many items does '" + variable.name() + "' average over", "");
        OptionalInt items =
                typed.matches("[1-9][0-9]{0,8}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
        return items.isPresent() ? variable.withItems(items.getAsInt()) : variable;
    }

    /** The rows in which the first covariate and most responses have a value. */
    private int observations() {
        return Sufficient.observed(covariates().get(0), responses()).length;
    }
}
