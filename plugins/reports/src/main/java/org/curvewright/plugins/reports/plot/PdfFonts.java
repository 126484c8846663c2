package org.curvewright.plugins.reports.plot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text in embedded glyphs, plain and bold, of one face (ISO 32000-1, 9.7). What the face does not have becomes a question
 * mark; raised digits are digits, smaller and raised.
 */
final class PdfFonts {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String RAISED = "0123456789-";
    private static final double SMALL = 0.65;
    private static final double RISE = 0.36;
    private static final double THOUSAND = 1000;
    private static final int BOX = 36;
    private static final int ASCENT = 4;

    /** How a run of characters is set. */
    private enum Place {
        PLAIN,
        RAISED
    }

    /** The two weights, in the order of their names F1 and F2. */
    private enum Weight {
        REGULAR,
        BOLD
    }

    private record Run(Place place, List<Integer> glyphs) {}

    private final Face face;
    private final Map<Weight, FontSubset> subsets = new EnumMap<>(Weight.class);

    PdfFonts(Face face) {
        this.face = face;
        for (Weight weight : Weight.values()) {
            subsets.put(weight, new FontSubset(TrueType.of(face.file(weight == Weight.BOLD))));
        }
    }

    private FontSubset of(Font font) {
        return subset(font.bold() ? Weight.BOLD : Weight.REGULAR);
    }

    private FontSubset subset(Weight weight) {
        return java.util.Optional.ofNullable(subsets.get(weight)).orElseThrow();
    }

    private List<Run> runs(String text, Font font) {
        FontSubset subset = of(font);
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            int raised = SUPERSCRIPTS.indexOf(character);
            Place place = raised >= 0 ? Place.RAISED : Place.PLAIN;
            if (runs.isEmpty() || runs.get(runs.size() - 1).place() != place) {
                runs.add(new Run(place, new ArrayList<>()));
            }
            int shown = raised >= 0 ? RAISED.charAt(raised) : character;
            runs.get(runs.size() - 1).glyphs().add(subset.number(subset.font().glyph(shown) == 0 ? '?' : shown));
        });
        return runs;
    }

    /** In points. */
    double width(String text, Font font) {
        return runs(text, font).stream()
                        .mapToDouble(run -> width(run, of(font)) * (run.place() == Place.RAISED ? SMALL : 1))
                        .sum()
                * font.size()
                / THOUSAND;
    }

    private static double width(Run run, FontSubset subset) {
        return run.glyphs().stream().mapToDouble(subset::advance).sum();
    }

    /** The operators that show a text at the current place. */
    String shown(String text, Font font) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs(text, font)) {
            boolean raised = run.place() == Place.RAISED;
            out.append(font.bold() ? "/F2 " : "/F1 ")
                    .append(SvgCanvas.number(font.size() * (raised ? SMALL : 1)))
                    .append(" Tf ");
            out.append(raised ? SvgCanvas.number(font.size() * RISE) : "0").append(" Ts <");
            run.glyphs().forEach(glyph -> out.append(hexadecimal(glyph)));
            out.append("> Tj ");
        }
        return out.toString();
    }

    /** The objects of both weights, five each, the first of which has this number; {@code F1} and {@code F2} are the first of each five. */
    List<String> objects(int first) {
        List<String> objects = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            objects.addAll(objects(weight, first + objects.size()));
        }
        return objects;
    }

    private List<String> objects(Weight weight, int first) {
        FontSubset subset = subset(weight);
        byte[] file = subset.file();
        String name = "CURVEW+" + face.file(weight == Weight.BOLD);
        String widths = IntStream.range(0, subset.size())
                .mapToObj(number -> SvgCanvas.number(subset.advance(number)))
                .collect(Collectors.joining(" "));
        String map = toUnicode(subset);
        return List.of(
                "<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts ["
                        + (first + 1) + " 0 R] /ToUnicode " + (first + 4) + " 0 R >>",
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                        + (first + 2) + " 0 R /CIDToGIDMap /Identity /W [0 [" + widths + "]] >>",
                descriptor(subset.font(), name, first + 3),
                "<< /Length " + file.length + " /Length1 " + file.length + " >>\nstream\n"
                        + new String(file, StandardCharsets.ISO_8859_1) + "\nendstream",
                "<< /Length " + map.length() + " >>\nstream\n" + map + "endstream");
    }

    private static String descriptor(TrueType font, String name, int file) {
        String box = IntStream.range(0, 4)
                .mapToObj(i -> whole(font, font.table("head").getShort(BOX + 2 * i)))
                .collect(Collectors.joining(" "));
        String ascent = whole(font, font.table("hhea").getShort(ASCENT));
        String descent = whole(font, font.table("hhea").getShort(ASCENT + 2));
        return "<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [" + box
                + "] /ItalicAngle 0 /Ascent " + ascent + " /Descent " + descent + " /CapHeight " + ascent
                + " /StemV 80 /FontFile2 " + file + " 0 R >>";
    }

    private static String whole(TrueType font, int units) {
        return Long.toString(Math.round(font.thousandths(units)));
    }

    /** So that a reader can search and copy. */
    private static String toUnicode(FontSubset subset) {
        String pairs = subset.characters().entrySet().stream()
                .map(entry -> "1 beginbfchar <" + hexadecimal(entry.getKey()) + "> <" + hexadecimal(entry.getValue())
                        + "> endbfchar\n")
                .collect(Collectors.joining());
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Curvewright def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + pairs
                + "endcmap CMapName currentdict /CMap defineresource pop end end\n";
    }

    private static String hexadecimal(int number) {
        return String.format(Locale.ROOT, "%04X", number);
    }
}
