package org.curvewright.numerics.nist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.CertifiedFit;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.numerics.math.DoubleDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NIST's 27 certified problems from both starts, with default settings; the score is in matching digits (LRE). */
class StrdTest {
    private static final Path FOLDER = Path.of("..", "..", "data", "nist-strd");

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void certifiedSumFollowsFromTheFile(StrdModel model) {
        assertThat(file(model).data().isTrusted()).isTrue();
    }

    /** The copy of Roszman1 that circulates with b1 shifted by 1, and any other slip of a digit, is found out. */
    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void aWrongCertifiedParameterIsNotTrusted(StrdModel model) {
        CertifiedData data = file(model).data();
        double[] slipped = data.certified().clone();
        slipped[0] *= 1.01;
        CertifiedData wrong = new CertifiedData(
                data.formula(),
                data.response(),
                data.predictors(),
                data.starts(),
                slipped,
                data.deviations(),
                data.sum());
        assertThat(wrong.isTrusted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void bothStartsReachTenDigits(StrdModel model) {
        for (double[] start : file(model).starts()) {
            CertifiedFit fit = fit(model, start);
            assertThat(fit.digits()).isGreaterThanOrEqualTo(10);
            assertThat(fit.optimum().isMinimum()).isTrue();
        }
    }

    @Test
    void meanOverAllFitsIsThatOfTheCertifiedDigitsThemselves() {
        double sum = 0;
        for (StrdModel model : StrdModel.values()) {
            for (double[] start : file(model).starts()) {
                sum += fit(model, start).digits();
            }
        }
        assertThat(sum / (2 * StrdModel.values().length)).isGreaterThanOrEqualTo(10.7);
    }

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void standardErrorsReachEightDigits(StrdModel model) {
        for (double[] start : file(model).starts()) {
            assertThat(fit(model, start).deviationDigits()).isGreaterThanOrEqualTo(8);
        }
    }

    /** Its data are fitted to the last printed digit: doubles do not resolve its residuals, thirty digits do. */
    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void onlyLanczos1NeedsExtendedResiduals(StrdModel model) {
        assertThat(file(model).data().needsExtendedResiduals()).isEqualTo(model == StrdModel.Lanczos1);
    }

    @Test
    void aPlateauIsNotTakenForAMinimum() {
        CertifiedFit fit = fit(StrdModel.BoxBOD, new double[] {100, 80});
        assertThat(fit.optimum().isMinimum()).isFalse();
        assertThat(fit.optimum().curvature().unidentified()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void tablesHoldWhatTheFileHolds(StrdModel model) throws IOException {
        assertThat(rows("problems.csv", model).get(0)).contains(model.text());
        List<List<DoubleDouble>> transcribed = new ArrayList<>();
        file(model).columns().forEach(column -> transcribed.add(new ArrayList<>()));
        for (String[] row : rows("observations.csv", model)) {
            for (int k = 0; k < transcribed.size(); k++) {
                transcribed.get(k).add(Formula.decimal(row[k + 1]));
            }
        }
        assertThat(transcribed).isEqualTo(file(model).columns());
    }

    private static List<String[]> rows(String table, StrdModel model) throws IOException {
        return Files.readAllLines(FOLDER.resolve(table)).stream()
                .filter(line -> line.startsWith(model + ","))
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static CertifiedFit fit(StrdModel model, double[] start) {
        return file(model).data().fit(start);
    }

    static StrdFile file(StrdModel model) {
        return StrdFile.read(FOLDER.resolve(model + ".dat"));
    }
}
