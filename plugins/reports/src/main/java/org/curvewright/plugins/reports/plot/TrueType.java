package org.curvewright.plugins.reports.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A TrueType font as its file has it: which glyph a character has, how wide it is, and how it is outlined. OpenType
 * specification 1.9, chapters cmap, hmtx, loca and glyf.
 */
final class TrueType {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int THOUSAND = 1000;
    private static final int LONG_OFFSETS = 50;
    private static final int UNITS = 18;
    private static final int WIDE_METRICS = 34;
    private static final int WINDOWS_UNICODE = 0x3_0001;
    private static final int BY_SEGMENTS = 4;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer segments;

    private TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + ENTRY * i;
            String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        segments = segments();
    }

    /** One of the faces that come with this plugin. */
    static TrueType of(String name) {
        try (InputStream in = Optional.ofNullable(TrueType.class.getResourceAsStream(name + ".ttf"))
                .orElseThrow()) {
            return new TrueType(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subtable of the basic plane, by segments. */
    private ByteBuffer segments() {
        ByteBuffer maps = table("cmap");
        for (int i = 0; i < maps.getShort(2); i++) {
            int offset = maps.getInt(4 + 8 * i + 4);
            if (maps.getInt(4 + 8 * i) == WINDOWS_UNICODE && maps.getShort(offset) == BY_SEGMENTS) {
                return maps.slice(offset, maps.capacity() - offset);
            }
        }
        throw new IllegalStateException("the font maps no characters");
    }

    ByteBuffer table(String tag) {
        return Optional.ofNullable(tables.get(tag)).orElseThrow();
    }

    byte[] bytes(String tag) {
        ByteBuffer table = tables.getOrDefault(tag, ByteBuffer.allocate(0));
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        return bytes;
    }

    /** The glyph of a character; 0 where there is none. */
    int glyph(int character) {
        int doubled = segments.getShort(6);
        for (int i = 0; i < doubled; i += 2) {
            if (unsigned(segments, 14 + i) >= character) {
                int start = unsigned(segments, 16 + doubled + i);
                return start > character ? 0 : within(character, i, doubled, start);
            }
        }
        return 0;
    }

    private int within(int character, int segment, int doubled, int start) {
        int delta = segments.getShort(16 + 2 * doubled + segment);
        int at = 16 + 3 * doubled + segment;
        int range = unsigned(segments, at);
        int found = range == 0 ? character : unsigned(segments, at + range + 2 * (character - start));
        return found == 0 ? 0 : (found + delta) & 0xFFFF;
    }

    /** In thousandths of the type size. */
    double advance(int glyph) {
        int wide = unsigned(table("hhea"), WIDE_METRICS);
        return thousandths(unsigned(table("hmtx"), 4 * Math.min(glyph, wide - 1)));
    }

    double thousandths(int units) {
        return (double) THOUSAND * units / unsigned(table("head"), UNITS);
    }

    /** The advance and the left bearing as the file has them. */
    int metrics(int glyph) {
        int wide = unsigned(table("hhea"), WIDE_METRICS);
        ByteBuffer metrics = table("hmtx");
        return glyph < wide
                ? metrics.getInt(4 * glyph)
                : (unsigned(metrics, 4 * (wide - 1)) << 16) | unsigned(metrics, 4 * wide + 2 * (glyph - wide));
    }

    /** Contours, or parts that are other glyphs; empty where nothing is drawn. */
    byte[] outline(int glyph) {
        return Arrays.copyOfRange(bytes("glyf"), place(glyph), place(glyph + 1));
    }

    private int place(int glyph) {
        boolean wide = table("head").getShort(LONG_OFFSETS) != 0;
        ByteBuffer places = table("loca");
        return wide ? places.getInt(4 * glyph) : 2 * unsigned(places, 2 * glyph);
    }

    static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }
}
