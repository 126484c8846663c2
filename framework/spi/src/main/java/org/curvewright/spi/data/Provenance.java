package org.curvewright.spi.data;

import java.util.List;
import org.curvewright.spi.Notice;

/**
 * Where a table comes from.
 *
 * @param origin the file or the generator, as the user named it
 * @param sha256 digest of the bytes read, lower-case hexadecimal
 * @param citation whom to cite; empty when unknown
 * @param licence the licence the source states; empty when unknown
 * @param notices what a reader must know, such as a digest that differs from the recorded one
 */
public record Provenance(String origin, String sha256, String citation, String licence, List<Notice> notices) {

    public Provenance {
        notices = List.copyOf(notices);
    }

    public static Provenance of(String origin, String sha256) {
        return new Provenance(origin, sha256, "", "", List.of());
    }
}
