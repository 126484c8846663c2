package org.curvewright.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.SweepEntry;
import org.curvewright.runner.config.schema.SchemaWriter;
import org.curvewright.runner.describe.Description;
import org.curvewright.runner.document.Addresses;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.document.RunInfo;
import org.curvewright.runner.draft.Draft;
import org.curvewright.runner.draft.Interviewer;
import org.curvewright.runner.draft.TableOrigin;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.explain.Explanations;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.plan.Preparation.NamedEngine;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.runner.sweep.Single;
import org.curvewright.runner.sweep.Sweep;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.store.FindingStore;

/** The door of the program for other programs: prepare an experiment, run it, read documents, render and verify them. */
public final class Curvewright {

    private static final NamedEngine BY_DEFAULT = new NamedEngine("local", LocalEngine.BY_DEFAULT);
    private static final String HERE = "engine=local";

    private final Environment environment;
    private final Catalog catalog;
    private final Preparation preparation;

    Curvewright(Environment environment, Installation installation) {
        this.environment = environment;
        this.catalog = installation.catalog();
        this.preparation = installation.preparation();
    }

    /** @throws Refused when a plugin cannot be loaded or two offer the same */
    public static Curvewright in(Environment environment) throws Refused {
        return new Curvewright(environment, Installation.with(environment.plugins()));
    }

    /** The program's version. */
    public static String version() {
        return Optional.ofNullable(Curvewright.class.getPackage().getImplementationVersion())
                .orElse("0.1.0-SNAPSHOT");
    }

    /** @throws Refused when nothing of that kind has that id */
    public Description describe(Kind kind, String id) throws Refused {
        Offer offer = catalog.find(kind, id).orElseThrow(() -> new Refused("UNKNOWN_ID: " + catalog.unknown(kind, id)));
        return Description.of(offer, preparation.withDefaults(kind, id));
    }

    /**
     * A first experiment for a table.
     *
     * @param from a file (CSV, TSV, JSON, YAML) or a published table, {@code <source>/<table>}
     * @param folder where the experiment will lie, so that its path to the file starts there
     * @param columns columns by symbol, where the user said which is which
     * @throws Refused when the table cannot be read or no column can be a covariate or none a response
     */
    public String draft(String from, Path folder, Map<String, String> columns, Interviewer interviewer) throws Refused {
        Draft.Origin origin = TableOrigin.of(from, folder);
        String reading =
                "experiment: draft\ndata: { runs: { use: " + origin.use() + ", with: " + origin.with() + " } }\n";
        Source source = new Source("the table", reading, folder.toAbsolutePath(), List.of());
        Table table = read(source, from);
        return Draft.write(table, origin, columns, this::formulation, interviewer);
    }

    /** What is wrong with the file is said of the file, since the user wrote no experiment that a line could be of. */
    private Table read(Source source, String from) throws Refused {
        Reading reading = Reading.of(source);
        Problems problems = reading.problems();
        Optional<Experiment> experiment =
                reading.configuration().map(configuration -> prepare(configuration, source, problems));
        if (!problems.isEmpty() || experiment.isEmpty()) {
            throw new Refused(problems.sorted().stream()
                    .map(problem -> TableOrigin.refusal(from, problem))
                    .toList());
        }
        return Optional.ofNullable(experiment.get().plan().tables().get("runs")).orElseThrow();
    }

    private Optional<Formulation> formulation(String id) {
        return catalog.find(Kind.FORMULATION, id)
                .flatMap(offer -> preparation.withDefaults(Kind.FORMULATION, id))
                .map(Formulation.class::cast);
    }

    /** What every code means that the runner or an installed plugin may show. */
    public Explanations explanations() {
        return Explanations.of(catalog);
    }

    /** The grammar of experiments with the {@code with:} blocks of the installed plugins, as JSON Schema. */
    public String schema() {
        try {
            return new SchemaWriter(catalog).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the installed plugins offer. */
    public Catalog catalog() {
        return catalog;
    }

    /** @throws Refused with every problem of the configuration and its data */
    public Experiment prepare(Source source) throws Refused {
        return prepare(Reading.of(source));
    }

    Experiment prepare(Reading reading) throws Refused {
        Problems problems = reading.problems();
        Optional<Experiment> experiment =
                reading.configuration().map(configuration -> prepare(configuration, reading.source(), problems));
        if (!problems.isEmpty() || experiment.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return experiment.get();
    }

    private Experiment prepare(ExperimentConfiguration configuration, Source source, Problems problems) {
        Path published = environment.published();
        NamedEngine engine = preparation.engine(configuration, problems).orElse(BY_DEFAULT);
        if (configuration.sweep().isPresent()) {
            SweepEntry entry = configuration.sweep().get();
            Sweep sweep = Sweep.prepare(preparation, entry, configuration, source, published, problems);
            return new Experiment(sweep, preparation.reports(configuration, problems), source, environment, engine);
        }
        Preparation.Prepared prepared = preparation.prepare(configuration, source, published, problems);
        return new Experiment(new Single(prepared, source), prepared.reports(), source, environment, engine);
    }

    /**
     * Reads a document.
     *
     * @param path the file or the folder that holds it
     * @throws Refused when it is missing, damaged or of a newer schema
     */
    public static ResultDocument read(Path path) throws Refused {
        try {
            return DocumentFile.read(fileOf(path));
        } catch (IOException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A finding that lies in a store of a document's, as its {@code fits/<fit>/store} tells; the ends of intervals too. What
     * a sweep's document calls {@code sweep/<cell>/…} lies in the store of that cell.
     *
     * @throws Refused when the store is not offered by an installed plugin, or a partition is missing or damaged
     */
    public Optional<Finding> stored(Path path, ResultDocument document, String address) throws Refused {
        Optional<CellAddress> inCell = CellAddress.of(folderOf(path), address);
        if (inCell.isPresent()) {
            CellAddress cell = inCell.get();
            return stored(cell.folder(), read(cell.folder()), cell.address())
                    .map(finding -> finding.under(cell.prefix()));
        }
        String parent = address.substring(0, Math.max(0, address.lastIndexOf('/')));
        for (StoredPartition partition : StoredPartition.of(document, address)) {
            List<Finding> found = partition.read(
                    folderOf(path), store(partition), known -> known.equals(address) || known.equals(parent));
            Optional<Finding> finding = new Addresses(found).find(address);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /**
     * Addresses in a store that differ from one that is not there by one of its parts, or go on from it.
     *
     * @throws Refused as {@link #stored}
     */
    public List<String> storedLike(Path path, ResultDocument document, String address) throws Refused {
        Optional<CellAddress> inCell = CellAddress.of(folderOf(path), address);
        if (inCell.isPresent()) {
            CellAddress cell = inCell.get();
            return storedLike(cell.folder(), read(cell.folder()), cell.address()).stream()
                    .map(known -> cell.prefix() + known)
                    .toList();
        }
        AlikeAddresses alike = new AlikeAddresses(address);
        List<String> found = new ArrayList<>();
        for (StoredPartition partition : StoredPartition.of(document, address)) {
            partition.read(folderOf(path), store(partition), alike).forEach(finding -> found.add(finding.address()));
        }
        return found;
    }

    private FindingStore store(StoredPartition partition) throws Refused {
        return preparation
                .withDefaults(Kind.STORE, partition.format())
                .map(FindingStore.class::cast)
                .orElseThrow(() -> new Refused("UNKNOWN_ID: " + catalog.unknown(Kind.STORE, partition.format())));
    }

    /**
     * Holds a result folder against the checks of its own configuration.
     *
     * @throws Refused when there is no document or it has no checks
     */
    public static Validation validate(Path path) throws Refused {
        return Validation.of(read(path), folderOf(path));
    }

    private static Path fileOf(Path path) {
        return Files.isDirectory(path) ? path.resolve(DocumentFile.NAME) : path;
    }

    /** The folder that a document lies in. */
    public static Path folderOf(Path path) {
        Path parent = fileOf(path).toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /**
     * Renders reports.
     *
     * @param reports ids, or YAML of {@code use}/{@code with} blocks
     * @throws Refused when a report is unknown or the folder cannot be written to
     */
    public List<Notice> render(ResultDocument document, List<String> reports, Path folder) throws Refused, IOException {
        OutputFolder output = new OutputFolder(folder);
        Experiment.prepare(output, folder);
        List<Notice> notices = new ArrayList<>();
        for (Preparation.NamedReport report : preparation.reports(reports)) {
            notices.addAll(report.report().render(document, output));
        }
        return notices;
    }

    /**
     * Runs the experiment of a document again, taking nothing from earlier runs, and compares byte for byte; the files of a
     * store beside it are held against the digests that the document records.
     *
     * @param base where relative paths start; by default where they did, as the run's own record tells
     */
    public Verification verify(Path path, Optional<Path> base) throws Refused, IOException, InterruptedException {
        ResultDocument document = read(path);
        Path folder = base.or(() -> recordedFolder(path)).orElse(Path.of("").toAbsolutePath());
        List<String> overrides = new ArrayList<>(document.configuration().overrides());
        overrides.add(HERE);
        Source source = new Source(
                document.experiment().name(), document.configuration().typed(), folder, overrides);
        Path store = Files.createTempDirectory("curvewright-verify");
        try {
            ResultDocument repeated = prepare(source).repeat(new TaskStore(store));
            return Verification.of(Files.readString(fileOf(path)), DocumentFile.text(repeated))
                    .with(StoreCheck.of(document, folderOf(path)));
        } finally {
            new TaskStore(store).clear();
        }
    }

    private static Optional<Path> recordedFolder(Path path) {
        Path info = folderOf(path).resolve(RunInfo.NAME);
        try {
            return Files.isRegularFile(info)
                    ? Optional.of(Path.of(RecordJson.tree(Files.readString(info))
                            .path("folder")
                            .asText()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
