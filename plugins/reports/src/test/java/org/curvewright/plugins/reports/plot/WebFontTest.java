package org.curvewright.plugins.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The JDK's reader of fonts, which is not ours, reads what the whole face has. */
final class WebFontTest {

    private static final int CYRILLIC = 0x416;
    private static final String LETTERS = "Aé½αβ×≤−";

    @Test
    void lettersLookAsInTheWholeFace() throws IOException, FontFormatException {
        Font subset =
                read(new ByteArrayInputStream(WebFont.of(false, LETTERS.chars().toArray())));
        try (InputStream whole = Optional.ofNullable(WebFont.class.getResourceAsStream("LiberationSans-Regular.ttf"))
                .orElseThrow()) {
            Font face = read(whole);
            FontRenderContext exact = new FontRenderContext(null, true, true);
            LETTERS.chars()
                    .forEach(letter -> assertThat(subset.createGlyphVector(exact, Character.toString(letter))
                                    .getVisualBounds())
                            .as(Character.toString(letter))
                            .isEqualTo(face.createGlyphVector(exact, Character.toString(letter))
                                    .getVisualBounds()));
        }
    }

    @Test
    void ofWhatWasNotAskedForThereIsNothing() throws IOException, FontFormatException {
        Font subset =
                read(new ByteArrayInputStream(WebFont.of(true, LETTERS.chars().toArray())));
        assertThat(subset.canDisplay('A')).isTrue();
        assertThat(subset.canDisplay('B')).isFalse();
        assertThat(subset.canDisplay(CYRILLIC)).isFalse();
    }

    /** The licence reserves the name of the whole face for the whole face. */
    @Test
    void itHasANameOfItsOwnAndIsSmall() throws IOException, FontFormatException {
        byte[] latin = WebFont.of(false, IntStream.rangeClosed(0x20, 0x17F).toArray());
        assertThat(read(new ByteArrayInputStream(latin)).getFamily()).isEqualTo(WebFont.FAMILY);
        assertThat(latin).hasSizeLessThan(60_000);
    }

    private static Font read(InputStream file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(100f);
    }
}
