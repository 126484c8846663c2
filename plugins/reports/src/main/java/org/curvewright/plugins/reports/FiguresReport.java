package org.curvewright.plugins.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.figures.Illustration;
import org.curvewright.plugins.reports.figures.Illustrations;
import org.curvewright.plugins.reports.plot.Face;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Look;
import org.curvewright.plugins.reports.plot.PageWidth;
import org.curvewright.plugins.reports.plot.PdfWriter;
import org.curvewright.plugins.reports.plot.PngWriter;
import org.curvewright.plugins.reports.plot.SvgWriter;
import org.curvewright.plugins.reports.plot.Theme;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** Writes {@code figures/<name>.svg}, {@code .pdf} and {@code .png}. */
record FiguresReport(Configuration with) implements Report {

    static final String ID = "figures";

    /** What a figure is written as. */
    enum Format {
        SVG,
        PDF,
        PNG
    }

    record Configuration(
            @Key(doc = "what to write: svg, pdf, png", byDefault = "[svg, pdf, png]")
            List<Format> formats,

            @Key(doc = "how wide a figure is printed, such as 85mm or 170mm", byDefault = "170mm")
            String width,

            @Key(doc = "paper, slides or dark", byDefault = "paper")
            Theme theme,

            @Key(doc = "what letters look like: sans, serif or mono", byDefault = "sans")
            Face font,

            @Key(doc = "size of the smallest type, from 4 to 24; by default the theme's", unit = "points")
            OptionalDouble fontSize,

            @Key(doc = "resolution of the PNG", unit = "dots per inch", byDefault = "300")
            int dpi) {

        private static final int COARSEST = 36;
        private static final int FINEST = 1200;
        private static final double SMALLEST = 4;
        private static final double LARGEST = 24;

        Configuration {
            formats = List.copyOf(formats);
            PageWidth.parse(width);
            if (fontSize.isPresent() && !(fontSize.getAsDouble() >= SMALLEST && fontSize.getAsDouble() <= LARGEST)) {
                throw new IllegalArgumentException(Decimal.shortest(fontSize.getAsDouble()) + " points; from 4 to 24");
            }
            if (formats.isEmpty()) {
                throw new IllegalArgumentException("no format is given; svg, pdf, png");
            }
            if (dpi < COARSEST || dpi > FINEST) {
                throw new IllegalArgumentException(dpi + " dots per inch; from 36 to 1200");
            }
        }

        private Look look() {
            return new Look(theme, font, fontSize.orElse(Look.of(theme).size()));
        }
    }

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        List<Figure> figures = Illustrations.of(new Contents(document)).stream()
                .map(Illustration::figure)
                .toList();
        if (figures.isEmpty()) {
            return List.of(new Notice(
                    "NO_FIGURES",
                    "the document holds nothing to draw: no fitted runs, no series and no intervals to compare"));
        }
        if (with.formats().contains(Format.SVG)) {
            SvgWriter writer = new SvgWriter(with.look(), PageWidth.parse(with.width()));
            write(figures, sink, ".svg", writer::write);
        }
        if (with.formats().contains(Format.PDF)) {
            PdfWriter writer = new PdfWriter(with.look(), PageWidth.parse(with.width()));
            write(figures, sink, ".pdf", writer::write);
        }
        return with.formats().contains(Format.PNG) ? png(figures, sink) : List.of();
    }

    private List<Notice> png(List<Figure> figures, ReportSink sink) throws IOException {
        Optional<String> obstacle = PngWriter.obstacle();
        if (obstacle.isPresent()) {
            return List.of(new Notice(
                    "PNG_SKIPPED",
                    "no PNG was drawn because this machine has no usable fonts (" + obstacle.get()
                            + "); the SVG figures need none"));
        }
        PngWriter writer = new PngWriter(with.look(), PageWidth.parse(with.width()), with.dpi());
        write(figures, sink, ".png", writer::write);
        return List.of();
    }

    private interface Writer {
        void write(Figure figure, OutputStream out) throws IOException;
    }

    private static void write(List<Figure> figures, ReportSink sink, String ending, Writer writer) throws IOException {
        for (Figure figure : figures) {
            try (OutputStream out = sink.open("figures/" + figure.name() + ending)) {
                writer.write(figure, out);
            }
        }
    }
}
