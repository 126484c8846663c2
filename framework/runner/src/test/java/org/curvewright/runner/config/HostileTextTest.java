package org.curvewright.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, reading ends with problems and not with an exception. */
class HostileTextTest {

    private static final String SOUND = """
            experiment: a
            seed: 1
            data: { p: { use: csv, with: { path: "x" }, columns: { N: n }, where: { N: { min: 1e8 } } } }
            fits:
              loss: { data: p, response: [l], formulations: [f, { use: g, as: h }], estimator: e,
                parameters: { a: { max: 1 }, b: 2 } }
            analyses: [{ use: t, on: loss, with: { to: p } }]
            expect:
              - { finding: a/b, is: 1, within: 0.1 }
            """;
    private static final String SIGNS = "{}[]:,&*!|>'\"%@`#-?~ \t\n\r\\0x19eE.+<=_\u0000\u0007\u00e9\uD83D\uDE00\uFEFF";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenTextGivesProblemsOrAnExperiment(long seed) {
        String text = broken(new SplittableRandom(seed));
        Problems problems = new Problems();

        assertThatCode(() -> new ConfigurationReader().read(Path.of("a.yaml"), text, List.of(), problems))
                .doesNotThrowAnyException();
        assertThat(problems.render().lines().count()).isEqualTo(problems.size() + 1L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenArgumentGivesProblemsOrAnExperiment(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder argument = new StringBuilder("fits.loss.formulations[1].with.x={a: [1, b]}");
        mutate(argument, random, 3);
        Problems problems = new Problems();

        assertThatCode(() -> new ConfigurationReader()
                        .read(Path.of("a.yaml"), SOUND, List.of(argument.toString()), problems))
                .doesNotThrowAnyException();
    }

    private static String broken(SplittableRandom random) {
        StringBuilder text = new StringBuilder(SOUND);
        mutate(text, random, 1 + random.nextInt(6));
        return text.toString();
    }

    private static void mutate(StringBuilder text, SplittableRandom random, int times) {
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, sign);
                case 1 -> text.insert(at, sign);
                default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
            }
        }
    }
}
