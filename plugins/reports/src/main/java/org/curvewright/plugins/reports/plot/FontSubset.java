package org.curvewright.plugins.reports.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The glyphs of a font that a picture uses, numbered anew from 1, as a font file of their own. */
final class FontSubset {

    private static final int SFNT = 0x0001_0000;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int LONG_OFFSETS = 50;
    private static final int ADJUSTMENT = 8;
    private static final int WIDE_METRICS = 34;
    private static final int GLYPHS = 4;
    private static final int CONTOURS = 10;
    private static final int WORDS = 0x1;
    private static final int SCALED = 0x8;
    private static final int MORE = 0x20;
    private static final int SCALED_TWICE = 0x40;
    private static final int TURNED = 0x80;
    private static final int MAGIC = 0xB1B0AFBA;

    private final TrueType font;
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final Map<Integer, Integer> characters = new TreeMap<>();

    FontSubset(TrueType font) {
        this.font = font;
    }

    TrueType font() {
        return font;
    }

    /** The new number of a character's glyph, taken up when it is asked for; 0 where the font has none. */
    int number(int character) {
        int glyph = font.glyph(character);
        int number = glyph == 0 ? 0 : taken(glyph);
        characters.put(number, character);
        return number;
    }

    private int taken(int glyph) {
        if (!glyphs.contains(glyph)) {
            glyphs.add(glyph);
        }
        return glyphs.indexOf(glyph);
    }

    double advance(int number) {
        return font.advance(glyphs.get(number));
    }

    int size() {
        return glyphs.size();
    }

    /** New numbers and the characters that they stand for. */
    Map<Integer, Integer> characters() {
        return characters;
    }

    /** The file: what a reader needs to draw, and nothing to look characters up with. */
    byte[] file() {
        Map<String, byte[]> tables = new TreeMap<>();
        List.of("cvt ", "fpgm", "prep").forEach(tag -> tables.put(tag, font.bytes(tag)));
        return file(tables, outline -> outline);
    }

    /** The file without hints, and with these tables beside those that it takes to draw. */
    byte[] file(Map<String, byte[]> others) {
        return file(new TreeMap<>(others), Unhinted::outline);
    }

    private byte[] file(Map<String, byte[]> tables, UnaryOperator<byte[]> drawn) {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>(List.of(0));
        for (int i = 0; i < glyphs.size(); i++) {
            byte[] outline = drawn.apply(renumbered(font.outline(glyphs.get(i))));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[(4 - outline.length % 4) % 4]);
            places.add(outlines.size());
        }
        tables.put("glyf", outlines.toByteArray());
        byte[] header = with(font.bytes("head"), LONG_OFFSETS, 1);
        ByteBuffer.wrap(header).putInt(ADJUSTMENT, 0);
        tables.put("head", header);
        tables.put("hhea", with(font.bytes("hhea"), WIDE_METRICS, glyphs.size()));
        tables.put("hmtx", integers(glyphs.stream().map(font::metrics).toList()));
        tables.put("loca", integers(places));
        tables.put("maxp", with(font.bytes("maxp"), GLYPHS, glyphs.size()));
        byte[] file = joined(tables);
        int entry = DIRECTORY + ENTRY * List.copyOf(tables.keySet()).indexOf("head");
        int head = ByteBuffer.wrap(file).getInt(entry + 8);
        ByteBuffer.wrap(file).putInt(head + ADJUSTMENT, MAGIC - sum(file));
        return file;
    }

    /** With the parts of composed glyphs by their new numbers; parts that nobody asked for are taken up. */
    private byte[] renumbered(byte[] outline) {
        ByteBuffer parts = ByteBuffer.wrap(outline);
        if (outline.length == 0 || parts.getShort(0) >= 0) {
            return outline;
        }
        int at = CONTOURS;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = parts.getShort(at);
            parts.putShort(at + 2, (short) taken(TrueType.unsigned(parts, at + 2)));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALED) != 0 ? 2 : (flags & SCALED_TWICE) != 0 ? 4 : (flags & TURNED) != 0 ? 8 : 0;
        }
        return outline;
    }

    private static byte[] with(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private static byte[] integers(List<Integer> values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.size());
        values.forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] joined(Map<String, byte[]> tables) {
        int highest = Integer.highestOneBit(tables.size());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(DIRECTORY + ENTRY * tables.size());
        head.putInt(SFNT).putShort((short) tables.size()).putShort((short) (ENTRY * highest));
        head.putShort((short) Integer.numberOfTrailingZeros(highest));
        head.putShort((short) (ENTRY * (tables.size() - highest)));
        tables.forEach((tag, table) -> {
            head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum(table));
            head.putInt(head.capacity() + body.size()).putInt(table.length);
            body.writeBytes(table);
            body.writeBytes(new byte[(4 - table.length % 4) % 4]);
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    /** Of big-endian words, the last filled up with zeros. */
    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
