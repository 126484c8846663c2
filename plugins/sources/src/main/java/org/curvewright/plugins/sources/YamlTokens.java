package org.curvewright.plugins.sources;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** YAML by its events, so that a cell stays as it is written: {@code 010} is ten and {@code no} is a word. */
final class YamlTokens implements Tokens {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private enum Place {
        KEY,
        VALUE,
        ELEMENT
    }

    private final Iterator<Event> events;
    private final Deque<Place> places = new ArrayDeque<>();
    private String text = "";
    private int line = 1;

    YamlTokens(InputStream in) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        events = new Yaml(options).parse(new UnicodeReader(in)).iterator();
    }

    @Override
    public Kind next() throws CharacterCodingException {
        while (true) {
            Event event = event();
            line = event.getStartMark().getLine() + 1;
            switch (event.getEventId()) {
                case Scalar -> {
                    return scalar((ScalarEvent) event);
                }
                case MappingStart -> {
                    return open(Kind.OBJECT, Place.KEY);
                }
                case SequenceStart -> {
                    return open(Kind.LIST, Place.ELEMENT);
                }
                case MappingEnd, SequenceEnd -> {
                    return places.pop() == Place.ELEMENT ? Kind.LIST_END : Kind.OBJECT_END;
                }
                case Alias ->
                    throw new IllegalArgumentException("line " + line + ": the alias *"
                            + ((AliasEvent) event).getAnchor() + " stands for a value; write the value");
                case StreamEnd -> {
                    return Kind.END;
                }
                default -> {
                    // where documents and the stream begin and end says nothing about cells
                }
            }
        }
    }

    private Event event() throws CharacterCodingException {
        try {
            return events.next();
        } catch (MarkedYAMLException malformed) {
            throw new IllegalArgumentException(
                    "line " + (malformed.getProblemMark().getLine() + 1) + ": not YAML: " + malformed.getProblem(),
                    malformed);
        } catch (YAMLException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException encoding) {
                throw encoding;
            }
            throw new IllegalArgumentException("not YAML: " + unreadable.getMessage(), unreadable);
        }
    }

    private Kind scalar(ScalarEvent scalar) {
        text = scalar.getValue();
        if (places.peek() == Place.KEY) {
            moveTo(Place.VALUE);
            return Kind.KEY;
        }
        passValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return Kind.QUOTED;
        }
        return NULLS.contains(text) ? Kind.NULL : Kind.PLAIN;
    }

    private Kind open(Kind kind, Place inside) {
        if (places.peek() == Place.KEY) {
            throw new IllegalArgumentException("line " + line + ": " + kind + " stands where a key should");
        }
        passValue();
        places.push(inside);
        return kind;
    }

    private void passValue() {
        if (places.peek() == Place.VALUE) {
            moveTo(Place.KEY);
        }
    }

    private void moveTo(Place place) {
        places.pop();
        places.push(place);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return line;
    }
}
