package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;

/** JSON, or any number of JSON values one after another. */
final class JsonTokens implements Tokens {

    private final JsonParser parser;

    JsonTokens(InputStream in) throws IOException {
        // the stream is its opener's to drain and to close;
        // Python writes NaN and Infinity: they arrive as words, and an assignment that needs numbers names the cell
        parser = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build()
                .createParser(in);
    }

    @Override
    public Kind next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? Kind.END : kind(token);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "line " + malformed.getLocation().getLineNr() + ": not JSON: " + malformed.getOriginalMessage(),
                    malformed);
        }
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case END_OBJECT -> Kind.OBJECT_END;
            case START_ARRAY -> Kind.LIST;
            case END_ARRAY -> Kind.LIST_END;
            case FIELD_NAME -> Kind.KEY;
            case VALUE_STRING -> Kind.QUOTED;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.PLAIN;
        };
    }

    @Override
    public String text() throws IOException {
        return parser.getText();
    }

    @Override
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
