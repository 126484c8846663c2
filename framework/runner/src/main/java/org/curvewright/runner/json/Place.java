package org.curvewright.runner.json;

import org.jspecify.annotations.Nullable;

/** Where in a tree a value stands, put into words only when something is wrong there. */
record Place(@Nullable Place above, String name, int index) {

    static final Place TOP = new Place(null, "", -1);

    Place at(String component) {
        return new Place(this, component, -1);
    }

    Place at(int item) {
        return new Place(this, "", item);
    }

    @Override
    public String toString() {
        if (above == null) {
            return "";
        }
        return above + (index < 0 ? "." + name : "[" + index + "]");
    }
}
