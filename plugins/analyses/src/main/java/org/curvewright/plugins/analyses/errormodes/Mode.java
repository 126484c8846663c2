package org.curvewright.plugins.analyses.errormodes;

import java.util.Locale;

/** How steps fail, and what each way suggests to do about it. */
enum Mode {
    /** Every step of every attempt fails alike and by chance. */
    INDEPENDENT(1, "more sampling or more training: errors are chance, and another try meets fresh luck"),
    /** Some steps are harder than others, for every attempt: p of a step is Beta distributed. */
    STEP(2, "more scale: some steps are hard for this model at every try"),
    /** Some tasks are harder than others, for every step of theirs: p of a task is Beta distributed. */
    TASK(2, "a targeted fix: whole tasks share a shortcoming, which another try does not remove"),
    /** A share of tasks has a step that never succeeds. */
    TWO_CLASS(2, "a targeted fix: a share of tasks needs what the model cannot do at all");

    private final int parameters;
    private final String remedy;

    Mode(int parameters, String remedy) {
        this.parameters = parameters;
        this.remedy = remedy;
    }

    /** Where errors come from, in a sentence. */
    String words() {
        return switch (this) {
            case INDEPENDENT -> "chance, alike at every step";
            case STEP -> "steps that are hard at every attempt";
            case TASK -> "tasks that are hard in all their steps";
            case TWO_CLASS -> "a share of tasks that the model cannot do";
        };
    }

    int parameters() {
        return parameters;
    }

    String remedy() {
        return remedy;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
