package org.curvewright.plugins.reports.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An outline without the program that fits it to a coarse grid of pixels: half of its bytes, and nothing to see on the screens of
 * today. OpenType specification 1.9, chapter glyf.
 */
final class Unhinted {

    private static final int CONTOURS = 10;
    private static final int WORDS = 0x1;
    private static final int SCALED = 0x8;
    private static final int MORE = 0x20;
    private static final int SCALED_TWICE = 0x40;
    private static final int TURNED = 0x80;
    private static final int PROGRAM = 0x100;

    private Unhinted() {}

    static byte[] outline(byte[] outline) {
        if (outline.length == 0) {
            return outline;
        }
        int contours = ByteBuffer.wrap(outline).getShort(0);
        return contours < 0 ? composed(outline) : simple(outline, CONTOURS + 2 * contours);
    }

    /** @param at where the length of the program stands, after the last points of the contours */
    private static byte[] simple(byte[] outline, int at) {
        int length = TrueType.unsigned(ByteBuffer.wrap(outline), at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(outline, 0, at);
        out.writeBytes(new byte[2]);
        out.write(outline, at + 2 + length, outline.length - at - 2 - length);
        return out.toByteArray();
    }

    private static byte[] composed(byte[] outline) {
        ByteBuffer parts = ByteBuffer.wrap(outline);
        int at = CONTOURS;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = parts.getShort(at);
            parts.putShort(at, (short) (flags & ~PROGRAM));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALED) != 0 ? 2 : (flags & SCALED_TWICE) != 0 ? 4 : (flags & TURNED) != 0 ? 8 : 0;
        }
        return Arrays.copyOf(outline, at);
    }
}
