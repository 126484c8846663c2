package org.curvewright.plugins.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;

/** JSON values one after another, read as they come; nothing is kept but what its reader keeps. */
final class JsonValues {

    interface Member {
        void read(String key, JsonParser value) throws IOException;
    }

    interface Element {
        void read(JsonParser value) throws IOException;
    }

    private final JsonParser parser;

    JsonValues(InputStream in) throws IOException {
        parser = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build()
                .createParser(in);
    }

    /** Reads every value of the stream. */
    void each(Element element) throws IOException {
        try {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new IllegalArgumentException(
                            "line " + parser.currentTokenLocation().getLineNr() + ": an object belongs here");
                }
                element.read(parser);
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "line " + malformed.getLocation().getLineNr() + ": not JSON: " + malformed.getOriginalMessage(),
                    malformed);
        }
    }

    /** The members of the current object; of anything else none. The reader leaves each value read or untouched. */
    static void members(JsonParser parser, Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            member.read(key, parser);
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** The elements of the current list; of anything else none. */
    static void elements(JsonParser parser, Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read(parser);
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** A number, also one in quotes, and true and false as 1 and 0; empty where it is none or not finite. */
    static OptionalDouble number(JsonParser value) throws IOException {
        return switch (value.currentToken()) {
            case VALUE_TRUE -> OptionalDouble.of(1);
            case VALUE_FALSE -> OptionalDouble.of(0);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> {
                double number = DecimalCell.parse(value.getText().strip());
                yield Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
            }
            default -> OptionalDouble.empty();
        };
    }
}
