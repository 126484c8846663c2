package org.curvewright.plugins.reports.plot;

import java.util.List;

/** One thing drawn in a panel. Values that are not finite, or not positive on a logarithmic axis, leave a gap. */
public sealed interface Mark {

    /** What the legend calls it; marks of one label share an entry, an empty one has none. */
    String label();

    Style style();

    /** A line through points in order. */
    record Line(String label, Style style, List<Point> points) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * The area between two lines.
     *
     * @param opacity from 0, unseen, to 1
     */
    record Band(String label, Style style, List<Span> spans, double opacity) implements Mark {

        private static final double LIGHT = 0.16;

        public Band {
            spans = List.copyOf(spans);
        }

        /** So light that several bands and the grid show through each other. */
        public Band(String label, Style style, List<Span> spans) {
            this(label, style, spans, LIGHT);
        }
    }

    /** Single points. */
    record Points(String label, Style style, List<Point> points) implements Mark {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** Error bars. */
    record Whiskers(String label, Style style, List<Span> spans) implements Mark {
        public Whiskers {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Horizontal bars from 0 to x, at y.
     *
     * @param thickness in the units of y
     */
    record Bars(String label, Style style, List<Point> bars, double thickness) implements Mark {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A line across the panel at one value of an axis. */
    record Reference(String label, Style style, boolean vertical, double at) implements Mark {}

    /** Nothing drawn; the panel's axes reach as far as these points, as those of the panels beside it do. */
    record Room(Style style, List<Point> points) implements Mark {
        public Room {
            points = List.copyOf(points);
        }

        @Override
        public String label() {
            return "";
        }
    }

    /** Words about a law, put where the panel is emptiest. */
    record Remark(Style style, String text) implements Mark {
        @Override
        public String label() {
            return "";
        }
    }

    /** Words beside a place. */
    record Note(Style style, Point at, String text, Anchor anchor) implements Mark {
        @Override
        public String label() {
            return "";
        }
    }
}
