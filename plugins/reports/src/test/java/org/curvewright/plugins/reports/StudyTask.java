package org.curvewright.plugins.reports;

import java.util.List;

/**
 * One benchmark of the study, with its power law 1 − a N^(−α), its sigmoid and the adjusted R² of both.
 *
 * @param y accuracies, smallest model first
 */
record StudyTask(String name, double chance, List<Double> y, PowerLaw power, Sigmoid sigmoid) {

    record PowerLaw(double a, double alpha, double adjusted) {

        double at(double n) {
            return 1 - a * StrictMath.pow(n, -alpha);
        }
    }

    record Sigmoid(double ceiling, double k, double x0, double adjusted) {

        double at(double n) {
            return ceiling / (1 + StrictMath.exp(-k * (StrictMath.log(n) - x0)));
        }
    }

    static final List<StudyTask> ALL = List.of(
            new StudyTask(
                    "lambada",
                    0,
                    List.of(.194, .293, .366, .462, .567, .636, .696),
                    new PowerLaw(30.6201, .194827, .976769),
                    new Sigmoid(.843288, .570569, 20.58524, .994491)),
            new StudyTask(
                    "hellaswag",
                    .25,
                    List.of(.268, .274, .291, .325, .386, .447, .513),
                    new PowerLaw(3.29987, .078454, .823831),
                    new Sigmoid(1, .239477, 23.50076, .878722)),
            new StudyTask(
                    "piqa",
                    .5,
                    List.of(.594, .613, .627, .664, .701, .739, .766),
                    new PowerLaw(3.32727, .111283, .927460),
                    new Sigmoid(1, .169938, 16.66701, .931692)),
            new StudyTask(
                    "winogrande",
                    .5,
                    List.of(.488, .511, .498, .521, .559, .602, .646),
                    new PowerLaw(1.86603, .067761, .762739),
                    new Sigmoid(1, .128712, 19.5, .734304)),
            new StudyTask(
                    "arc_easy",
                    .25,
                    List.of(.380, .410, .464, .508, .571, .643, .714),
                    new PowerLaw(9.16963, .142651, .916806),
                    new Sigmoid(1, .289847, 20.57373, .955717)),
            new StudyTask(
                    "arc_challenge",
                    .25,
                    List.of(.166, .170, .190, .224, .246, .282, .367),
                    new PowerLaw(2.17782, .050071, .804068),
                    new Sigmoid(1, .232943, 26.19292, .859321)),
            new StudyTask(
                    "openbookqa",
                    .25,
                    List.of(.118, .158, .158, .166, .206, .238, .286),
                    new PowerLaw(1.81669, .038633, .857801),
                    new Sigmoid(1, .216673, 27.82638, .894312)));

    double[] observed() {
        return y.stream().mapToDouble(value -> value).toArray();
    }
}
