package org.curvewright.runner.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The phases of a whole run, counted together: those of its tasks, which are held back until an engine works or a task is there – a
 * run that is refused never began – and those that follow when all tasks have finished.
 */
public final class Phases implements Progress {

    private final Progress told;
    private final Deque<String> following;
    private final int further;
    private final List<Runnable> held = new ArrayList<>();
    private boolean begun;
    private int ofTasks;

    /** @param following the titles of those after the tasks, in order */
    public Phases(Progress told, List<String> following) {
        this.told = told;
        this.following = new ArrayDeque<>(following);
        this.further = following.size();
    }

    @Override
    public void phase(int number, int of, String title) {
        ofTasks = of;
        if (begun) {
            told.phase(number, of + further, title);
        } else {
            held.add(() -> told.phase(number, of + further, title));
        }
    }

    @Override
    public void task(Tally tally) {
        begin();
        told.task(tally);
    }

    @Override
    public void failed(String task, String why) {
        begin();
        told.failed(task, why);
    }

    /** An engine works: what was held back is told. */
    public void begin() {
        begun = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** All tasks have finished, or the phase before has: the next of those that follow begins. */
    public void follow() {
        begin();
        String title = following.remove();
        told.phase(ofTasks + further - following.size(), ofTasks + further, title);
    }

    @Override
    public void over() {
        told.over();
    }
}
