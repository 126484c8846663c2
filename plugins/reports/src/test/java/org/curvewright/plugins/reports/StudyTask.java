package org.curvewright.plugins.reports;

import java.util.List;

/** One benchmark: its power law, its sigmoid, the scores of both. */
record StudyTask(
        String name,
        double chance,
        double[] y,
        double a,
        double alpha,
        double power,
        double ceiling,
        double k,
        double x0,
        double sigmoid) {

    static final List<StudyTask> ALL = List.of(
            new StudyTask(
                    "lambada",
                    0,
                    new double[] {.194, .293, .366, .462, .567, .636, .696},
                    30.6201,
                    .194827,
                    .976769,
                    .843288,
                    .570569,
                    20.58524,
                    .994491),
            new StudyTask(
                    "hellaswag",
                    .25,
                    new double[] {.268, .274, .291, .325, .386, .447, .513},
                    3.29987,
                    .078454,
                    .823831,
                    1,
                    .239477,
                    23.50076,
                    .878722),
            new StudyTask(
                    "piqa",
                    .5,
                    new double[] {.594, .613, .627, .664, .701, .739, .766},
                    3.32727,
                    .111283,
                    .927460,
                    1,
                    .169938,
                    16.66701,
                    .931692),
            new StudyTask(
                    "winogrande",
                    .5,
                    new double[] {.488, .511, .498, .521, .559, .602, .646},
                    1.86603,
                    .067761,
                    .762739,
                    1,
                    .128712,
                    19.5,
                    .734304),
            new StudyTask(
                    "arc_easy",
                    .25,
                    new double[] {.380, .410, .464, .508, .571, .643, .714},
                    9.16963,
                    .142651,
                    .916806,
                    1,
                    .289847,
                    20.57373,
                    .955717),
            new StudyTask(
                    "arc_challenge",
                    .25,
                    new double[] {.166, .170, .190, .224, .246, .282, .367},
                    2.17782,
                    .050071,
                    .804068,
                    1,
                    .232943,
                    26.19292,
                    .859321),
            new StudyTask(
                    "openbookqa",
                    .25,
                    new double[] {.118, .158, .158, .166, .206, .238, .286},
                    1.81669,
                    .038633,
                    .857801,
                    1,
                    .216673,
                    27.82638,
                    .894312));

    /** The accuracy of its power law. */
    double power(double n) {
        return 1 - Study.power(a, alpha, n);
    }

    /** The accuracy of its sigmoid. */
    double sigmoid(double n) {
        return ceiling / (1 + StrictMath.exp(-k * (StrictMath.log(n) - x0)));
    }
}
