package org.curvewright.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.ConfigurationReader;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.ValidationEntry;
import org.curvewright.runner.document.Addresses;
import org.curvewright.runner.document.Judge;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Expectation;

/** The checks that a study asks of its own results: a line each. */
public record Validation(boolean passed, List<String> lines) {

    public Validation {
        lines = List.copyOf(lines);
    }

    static Validation of(ResultDocument document, Path folder) throws Refused {
        Problems problems = new Problems();
        Optional<ExperimentConfiguration> configuration = new ConfigurationReader()
                .read(Path.of("result.json"), document.configuration().used(), List.of(), problems);
        if (!problems.isEmpty() || configuration.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return new Checking(document, new OutputFolder(folder))
                .all(configuration.get().validate());
    }

    private record Checking(ResultDocument document, OutputFolder folder) {

        Validation all(List<ValidationEntry> entries) throws Refused {
            if (entries.isEmpty()) {
                throw new Refused("the experiment " + document.experiment().name() + " has no 'validate' block");
            }
            List<String> lines = new ArrayList<>();
            boolean passed = true;
            for (ValidationEntry entry : entries) {
                Optional<String> objection = objection(entry);
                passed &= objection.isEmpty();
                lines.add((objection.isEmpty() ? "PASS " : "FAIL ")
                        + entry.says()
                        + objection.map(why -> ": " + why).orElse(""));
            }
            lines.add(passed ? "Validation passed." : "Validation failed.");
            return new Validation(passed, lines);
        }

        private Optional<String> objection(ValidationEntry entry) {
            if (entry.expectation().isPresent()) {
                Expectation judged = new Judge(new Addresses(document.findings()))
                        .judge(entry.expectation().get());
                return judged.holds()
                        ? Optional.empty()
                        : Optional.of(judged.finding() + " " + judged.test() + ", found "
                                + judged.found().orElse("nothing"));
            }
            return entry.file().isPresent() ? missing(entry.file().get(), entry.headings()) : defective();
        }

        private Optional<String> missing(String file, List<String> headings) {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.of("no file " + file);
            }
            try {
                List<String> present = Files.readAllLines(path);
                List<String> absent = headings.stream()
                        .filter(heading -> !present.contains("## " + heading))
                        .toList();
                return absent.isEmpty() ? Optional.empty() : Optional.of(file + " lacks " + String.join(", ", absent));
            } catch (IOException e) {
                return Optional.of(file + " cannot be read");
            }
        }

        private Optional<String> defective() {
            List<String> failed = document.fits().stream()
                    .filter(fit -> fit.status() == FitStatus.FAILED)
                    .map(ResultDocument.FitSection::address)
                    .toList();
            boolean defect =
                    document.notices().stream().anyMatch(notice -> notice.code().equals("DEFECT"));
            return failed.isEmpty() && !defect
                    ? Optional.empty()
                    : Optional.of(defect ? "a part ended in a defect" : "FAILED: " + String.join(", ", failed));
        }
    }
}
