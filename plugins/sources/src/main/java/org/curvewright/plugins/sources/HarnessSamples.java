package org.curvewright.plugins.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * The samples that lm-evaluation-harness logs, one line at a time: a row a choice with its log likelihood, or a row a sample with
 * its metrics. Documents and prompts are passed over, and of a log nothing is held but these rows.
 */
record HarnessSamples(Configuration with) implements DataSource {

    /** What a row is. */
    enum Kind {
        CHOICES,
        ITEMS
    }

    record Configuration(
            @Key(doc = "A log of samples (samples_….jsonl), or a folder that holds such files, below it too.")
            Path path,

            @Key(doc = "A row for each of the choices, or of the items: choices or items.", byDefault = "choices")
            Kind rows,

            @Key(doc = "Whether rows of items keep what was put out and what was wanted.", byDefault = "false")
            boolean texts,

            @Key(doc = "The model, where the folder of a log is not named after it.")
            Optional<String> model,

            @Key(
                    doc = "The sizes of models by name, where neither the log's count nor the name's is meant.",
                    unit = "parameters",
                    byDefault = "{}")
            Map<String, Double> sizes,

            @Key(
                    doc =
                            "The member of a line, if any, that lists the choices' numbers of tokens: the harness knows them"
                                    + " but writes none, so a task or a script adds it.",
                    byDefault = "n_tokens")
            String tokens,

            @Key(
                    doc =
                            "What becomes of lines that are no samples: refuse stops at the first, skip counts and leaves out.",
                    byDefault = "refuse")
            BadLines badLines) {}

    private static final Pattern TIME = Pattern.compile("_\\d{4}-\\d{2}-\\d{2}T[^/]*$");

    @Override
    public Table load(SourceContext context) throws IOException {
        String origin = with.path().toString().replace('\\', '/');
        Reading reading = new Reading();
        String sha256 =
                new HarnessFiles(context.resolve(with.path()), origin, "samples_", ".jsonl").read(reading::file);
        return new Table(
                context.name(),
                reading.cells.columns(HarnessSamples::variable),
                new Provenance(origin, sha256, "", "", reading.notices()));
    }

    private static Variable variable(String name) {
        return switch (name) {
            case "N" -> Variable.of(name, "parameters");
            case "logprob" -> Variable.of(name, "nats").withConvention("sum");
            case "n_chars" -> Variable.of(name, "characters");
            case "n_bytes" -> Variable.of(name, "bytes");
            case "n_tokens" -> Variable.of(name, "tokens");
            case "acc", "acc_norm", "exact_match" ->
                Variable.of(name, "probability").withConvention(name);
            default -> Variable.of(name, "");
        };
    }

    private final class Reading {

        private final Cells cells = new Cells(Set.of());
        private final HarnessSizes sizes = new HarnessSizes(with.sizes());
        private final LogLines lines = new LogLines(with.badLines());
        private final Map<Path, HarnessModel> models = new HashMap<>();
        private int samples;
        private int disagreeing;
        private int unlabelled;
        private int infinite;
        private int miscounted;
        private int lacking;

        void file(Path file, InputStream in) throws IOException {
            HarnessModel model = model(file);
            String task = task(file);
            lines.each(file, in, parser -> sample(model, task, HarnessSample.read(parser, with.tokens())));
        }

        private void sample(HarnessModel model, String task, HarnessSample sample) {
            samples++;
            disagreeing += sample.agrees() ? 0 : 1;
            if (with.rows() == Kind.ITEMS) {
                item(model, task, sample);
                return;
            }
            if (!sample.whole()) {
                lacking++;
                return;
            }
            miscounted += sample.tokens().isEmpty() || sample.tokens().size() == sample.choices() ? 0 : 1;
            unlabelled += sample.choices() > 0 && sample.correct() < 0 ? 1 : 0;
            for (int choice = 0; choice < sample.choices(); choice++) {
                choice(model, task, sample, choice);
            }
        }

        private void head(HarnessModel model, String task, HarnessSample sample) {
            cells.put("model", model.name(), true);
            number("N", model.size());
            cells.put("task", task, true);
            cells.put("filter", sample.filter(), true);
            cells.put("sample_id", sample.id(), false);
        }

        private void choice(HarnessModel model, String task, HarnessSample sample, int choice) {
            head(model, task, sample);
            infinite += sample.log(choice).isEmpty() ? 1 : 0;
            number("choice_id", OptionalDouble.of(choice));
            number("is_correct", OptionalDouble.of(choice == sample.correct() ? 1 : 0));
            number("logprob", sample.log(choice));
            number("n_chars", sample.characters(choice));
            number("n_bytes", sample.bytes(choice));
            if (sample.tokens().size() == sample.choices()) {
                number("n_tokens", sample.tokens().get(choice));
            }
            cells.endRow();
        }

        private void item(HarnessModel model, String task, HarnessSample sample) {
            head(model, task, sample);
            sample.metrics().forEach((metric, score) -> number(metric, OptionalDouble.of(score)));
            number("choices", sample.choices() > 1 ? OptionalDouble.of(sample.choices()) : OptionalDouble.empty());
            if (with.texts()) {
                cells.put("output", sample.output(), true);
                cells.put("target", sample.target(), true);
            }
            cells.endRow();
        }

        private void number(String name, OptionalDouble value) {
            cells.put(name, value.isPresent() ? Decimal.shortest(value.getAsDouble()) : "", false);
        }

        /** Results beside the samples know the model better than the folder's name. */
        private HarnessModel model(Path file) throws IOException {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            HarnessModel known = models.get(folder);
            if (known == null) {
                known = found(folder);
                models.put(folder, known);
            }
            return known;
        }

        private HarnessModel found(Path folder) throws IOException {
            Optional<Path> results;
            try (Stream<Path> beside = Files.list(folder)) {
                results = beside.filter(file -> HarnessFiles.named(file, "results", ".json"))
                        .max(Path::compareTo);
            }
            Optional<HarnessRun> run = Optional.empty();
            if (results.isPresent()) {
                try (InputStream in = Files.newInputStream(results.get())) {
                    run = Optional.of(HarnessRun.read(in));
                }
            }
            String name = with.model()
                    .orElse(run.map(HarnessRun::model)
                            .orElse(HarnessRun.shortName(folder.getFileName().toString())));
            return new HarnessModel(
                    name, sizes.of(name, run.map(HarnessRun::parameters).orElse(OptionalDouble.empty())));
        }

        private static String task(Path file) {
            String name = file.getFileName().toString();
            String stem = name.replaceFirst("\\.jsonl$", "").replaceFirst("^samples_", "");
            return TIME.matcher(stem).replaceFirst("");
        }

        List<Notice> notices() {
            List<Notice> notices = new ArrayList<>(sizes.notices());
            notices.addAll(lines.notices());
            note(
                    notices,
                    "HARNESS_DISAGREES",
                    disagreeing,
                    "have another 'acc' or 'acc_norm' than their log likelihoods say");
            note(notices, "NO_RIGHT_CHOICE", unlabelled, "have a target that is none of their choices");
            note(notices, "MISSING_CHOICES", lacking, "log other answers than they ask for and are left out");
            note(notices, "TOKENS_UNPAIRED", miscounted, "list other numbers of tokens than they have choices");
            note(notices, "NO_LOG_LIKELIHOOD", infinite, "of the choices without a finite log likelihood");
            return notices;
        }

        private void note(List<Notice> notices, String code, int count, String what) {
            if (count > 0) {
                String noun = code.equals("NO_LOG_LIKELIHOOD") ? "" : "of " + samples + " samples ";
                notices.add(new Notice(code, count + " " + noun + what));
            }
        }
    }
}
