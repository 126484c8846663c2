package org.curvewright.plugins.reports.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Some of the letters of the sans face as a font file that a browser takes: outlines without hints, a table of characters, and
 * a name of its own, since the licence (SIL Open Font License 1.1) reserves the name Liberation for what is unchanged. OpenType
 * specification 1.9, chapters cmap, glyf, name, OS/2 and post.
 */
public final class WebFont {

    /** What the file calls itself. */
    public static final String FAMILY = "Curvewright Sans";

    private static final String LICENCE =
            "This Font Software is licensed under the SIL Open Font License, Version 1.1.";
    private static final String LICENCE_AT = "https://openfontlicense.org";
    private static final int WINDOWS = 3;
    private static final int UNICODE = 1;
    private static final int ENGLISH = 0x409;
    private static final int LAST = 0xFFFF;
    private static final int NO_NAMES = 0x0003_0000;
    private static final int POST = 32;
    private static final int SEGMENT = 8;

    private WebFont() {}

    /** The same bytes for the same characters; characters that the face does not have are left out. */
    public static byte[] of(boolean bold, int... characters) {
        TrueType font = TrueType.of(Face.SANS.file(bold));
        FontSubset subset = new FontSubset(font);
        Map<Integer, Integer> numbers = new TreeMap<>();
        Arrays.stream(characters).sorted().distinct().forEach(character -> {
            int number = subset.number(character);
            if (number > 0) {
                numbers.put(character, number);
            }
        });
        byte[] post = Arrays.copyOf(font.bytes("post"), POST);
        ByteBuffer.wrap(post).putInt(0, NO_NAMES);
        return subset.file(Map.of(
                "OS/2", font.bytes("OS/2"),
                "cmap", map(numbers),
                "name", names(bold),
                "post", post));
    }

    /** Format 4, a segment a character and the last one that the format asks for. */
    private static byte[] map(Map<Integer, Integer> numbers) {
        int segments = numbers.size() + 1;
        int highest = Integer.highestOneBit(segments);
        int length = 16 + SEGMENT * segments;
        ByteBuffer out = ByteBuffer.allocate(12 + length);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) WINDOWS).putShort((short) UNICODE).putInt(12);
        out.putShort((short) 4).putShort((short) length).putShort((short) 0);
        out.putShort((short) (2 * segments)).putShort((short) (2 * highest));
        out.putShort((short) Integer.numberOfTrailingZeros(highest)).putShort((short) (2 * (segments - highest)));
        List<Integer> characters = new ArrayList<>(numbers.keySet());
        characters.add(LAST);
        characters.forEach(end -> out.putShort(end.shortValue()));
        out.putShort((short) 0);
        characters.forEach(start -> out.putShort(start.shortValue()));
        numbers.forEach((character, number) -> out.putShort((short) (number - character)));
        out.putShort((short) 1);
        return out.array();
    }

    private static byte[] names(boolean bold) {
        Map<Integer, String> names = new TreeMap<>(Map.of(
                0,
                "Digitized data copyright (c) 2010 Google Corporation. Copyright (c) 2012 Red Hat, Inc.",
                1,
                FAMILY,
                2,
                bold ? "Bold" : "Regular",
                4,
                FAMILY + (bold ? " Bold" : ""),
                6,
                "CurvewrightSans-" + (bold ? "Bold" : "Regular"),
                13,
                LICENCE,
                14,
                LICENCE_AT));
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 12 * names.size());
        head.putShort((short) 0).putShort((short) names.size()).putShort((short) head.capacity());
        names.forEach((id, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
            head.putShort((short) WINDOWS).putShort((short) UNICODE).putShort((short) ENGLISH);
            head.putShort(id.shortValue()).putShort((short) bytes.length).putShort((short) letters.size());
            letters.writeBytes(bytes);
        });
        byte[] table = Arrays.copyOf(head.array(), head.capacity() + letters.size());
        System.arraycopy(letters.toByteArray(), 0, table, head.capacity(), letters.size());
        return table;
    }
}
