package org.curvewright.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader must know about a number or about its absence.
 *
 * @param code an upper-case code that {@code explain} documents
 * @param text a lower-case fact
 */
public record Notice(String code, String text) {

    /** Written out, as the hash is: the JDK would make classes at every start to do both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Notice notice && code.equals(notice.code) && text.equals(notice.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, text);
    }
}
