package org.curvewright.plugins.analyses.mirage;

/** What is made of a model's outputs, with items as often as drawn. */
interface Metric {
    double of(int model, int[] counts);
}
