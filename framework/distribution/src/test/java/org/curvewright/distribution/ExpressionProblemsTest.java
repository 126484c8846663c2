package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who slipped in a law of their own. */
final class ExpressionProblemsTest {

    private static final String EXPERIMENT = """
            experiment: mine
            data:
              runs: { use: published, with: { table: chinchilla/runs } }
            fits:
              loss:
                data: runs
                response: loss
                estimator: least-squares
                formulations:
                  - use: expression
                    with: { parameters: { E: { min: 0 }, A: { min: 0 }, alpha: { min: 0 } }, formula: "FORMULA" }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E + A*NN^-alpha | mine.yaml:10:9: MISSING_COLUMN fits.loss.formulations[0]: formula, column 7: no column 'NN' for a covariate of expression in runs (point, N, D, C, loss, excluded_in_refit); did you mean 'N'?; what is fitted is named under parameters
            E + A*n^-alpha  | mine.yaml:10:9: MISSING_COLUMN fits.loss.formulations[0]: formula, column 7: no column 'n' for a covariate of expression in runs (point, N, D, C, loss, excluded_in_refit); did you mean 'N'?; what is fitted is named under parameters
            E + A*N^-alpha + q | mine.yaml:10:9: MISSING_COLUMN fits.loss.formulations[0]: formula, column 18: no column 'q' for a covariate of expression in runs (point, N, D, C, loss, excluded_in_refit); what is fitted is named under parameters
            E + A*loss^-alpha | mine.yaml:10:9: RESPONSE_AS_COVARIATE fits.loss.formulations[0]: formula, column 7: the covariate 'loss' of expression is the response, which would describe itself; other columns of runs (point, N, D, C, excluded_in_refit)
            E + A*N^-α      | mine.yaml:11:91: BAD_VALUE fits.loss.formulations[0].with.formula: formula, column 10: no parameter 'α' (alpha); did you mean 'alpha'?
            E + A*exp(-alpha*log(N)) | mine.yaml:11:91: BAD_VALUE fits.loss.formulations[0].with.formula: formula, column 18: no function 'log' (exp, ln, log10, log1p, expm1, sqrt, abs, logistic, softplus, lgamma, pow, min, max); did you mean 'ln', the natural logarithm, or 'log10'?
            """)
    void saysTheColumnAndWhatWasMeant(String formula, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), EXPERIMENT.replace("FORMULA", formula));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> Repository.curvewright(1).prepare(Source.file(file, List.of())));
        assertThat(refused.lines().stream().map(line -> line.replace(folder + "/", "")))
                .containsExactly(expected, "1 problem, nothing was run");
    }
}
