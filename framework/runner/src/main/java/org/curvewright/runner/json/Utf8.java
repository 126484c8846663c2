package org.curvewright.runner.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is put together in UTF-8, since a builder of strings would go over every character three times. */
final class Utf8 {

    private static final int FIRST_SIZE = 1 << 12;
    private static final char ASCII_END = 0x80;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }

    void ascii(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void spaces(int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) ' ');
        size += count;
    }

    /** A part of any text; half a surrogate pair becomes a question mark. */
    void append(String text, int from, int to) {
        reserve(to - from);
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= ASCII_END) {
                wide(text.substring(i, to));
                return;
            }
            bytes[size++] = (byte) character;
        }
    }

    private void wide(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
