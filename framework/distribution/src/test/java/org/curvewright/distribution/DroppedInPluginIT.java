package org.curvewright.distribution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A formulation compiled outside this build, dropped in as a jar and used by an experiment. */
final class DroppedInPluginIT {

    private static final String SOURCE = """
            package outside;

            import java.util.List;
            import org.curvewright.numerics.math.Elementary;
            import org.curvewright.spi.Plugin;
            import org.curvewright.spi.Provider;
            import org.curvewright.spi.data.*;
            import org.curvewright.spi.law.*;

            public final class HalfLifePlugin implements Plugin {
                public String name() { return "half-life"; }
                public List<Provider<? extends Formulation, ?>> formulations() {
                    return List.of(Provider.of("half-life", "Halves with every tau.", HalfLife::new));
                }
                static final class HalfLife implements Formulation {
                    public String formula() { return "y = a*2^(-x/tau)"; }
                    public List<Variable> covariates() { return List.of(Variable.of("x", "")); }
                    public ParameterSpace parameters() {
                        return ParameterSpace.of(
                                Parameter.amplitude("a", "start", "response"),
                                new Parameter("tau", "half-life", "", new Support(0.1, 100), Transform.LOG));
                    }
                    public void evaluate(Rows rows, double[] t, Derivatives out) {
                        double ln2 = Elementary.log(2);
                        for (int i = 0; i < rows.size(); i++) {
                            double x = rows.value(0)[i];
                            double e = Elementary.exp(-ln2 * x / t[1]);
                            double k = ln2 * x / (t[1] * t[1]);
                            out.value()[i] = t[0] * e;
                            if (out.order() >= 1) {
                                out.gradient(0)[i] = e;
                                out.gradient(1)[i] = t[0] * e * k;
                            }
                            if (out.order() >= 2) {
                                out.hessian(0, 0)[i] = 0;
                                out.hessian(0, 1)[i] = e * k;
                                out.hessian(1, 1)[i] = t[0] * e * (k * k - 2 * k / t[1]);
                            }
                        }
                    }
                    public List<double[]> startingPoints(Dataset data) { return List.of(new double[] {1, 1}); }
                }
            }
            """;

    private static final String EXPERIMENT = """
            experiment: dropped-in
            data: { decay: { use: csv, with: { path: decay.csv } } }
            fits:
              decay: { data: decay, response: y, formulations: [half-life], estimator: least-squares }
            expect:
              - { finding: fits/decay/y/half-life/tau, is: 3, within: 1.0e-6 }
            """;

    @TempDir
    private Path temp;

    private Path compile() throws IOException {
        Path source = Files.writeString(temp.resolve("HalfLifePlugin.java"), SOURCE);
        Path classes = Files.createDirectories(temp.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        // the compiler's interface, unlike its command, does not expand lib/*
        String lib = Installation.built().jars().stream().map(Path::toString).collect(joining(File.pathSeparator));
        int result = compiler.run(
                null,
                null,
                null,
                "--release",
                "17",
                "-cp",
                lib,
                "-proc:none",
                "-d",
                classes.toString(),
                source.toString());
        assertThat(result).isZero();
        return classes;
    }

    private Path drop(String service) throws IOException {
        Path plugins = Files.createDirectories(temp.resolve("plugins"));
        try (OutputStream file = Files.newOutputStream(plugins.resolve("half-life.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(compile())) {
            for (Path compiled : (Iterable<Path>) classes.filter(Files::isRegularFile)::iterator) {
                String name = temp.resolve("classes").relativize(compiled).toString();
                jar.putNextEntry(new JarEntry(name));
                Files.copy(compiled, jar);
            }
            jar.putNextEntry(new JarEntry("META-INF/services/org.curvewright.spi.Plugin"));
            jar.write(service.getBytes(StandardCharsets.UTF_8));
        }
        return plugins;
    }

    private Installation.Outcome run(Path plugins) throws IOException, InterruptedException {
        Path experiment = Files.writeString(temp.resolve("experiment.yaml"), EXPERIMENT);
        Files.write(temp.resolve("decay.csv"), List.of("x,y", "3,8", "6,4", "9,2", "12,1"));
        return Installation.built()
                .run(
                        "run",
                        experiment.toString(),
                        "--plugins",
                        plugins.toString(),
                        "--out",
                        temp.resolve("out").toString());
    }

    @Test
    void isFittedLikeABuiltInOne() throws IOException, InterruptedException {
        Installation.Outcome outcome = run(drop("outside.HalfLifePlugin\n"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(temp.resolve("out/result.json")).content().contains("\"half-life\"");
    }

    @Test
    void isRefusedInOneLineWhereItIsBroken() throws IOException, InterruptedException {
        Installation.Outcome outcome = run(drop("outside.Missing\n"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> line.contains("BROKEN_PLUGIN")))
                .singleElement()
                .asString()
                .contains("half-life.jar", "outside.Missing");
    }
}
