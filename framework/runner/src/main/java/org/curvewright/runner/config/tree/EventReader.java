package org.curvewright.runner.config.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.problem.Quoted;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree from the parser's events, which still show anchors, aliases, tags and repeated keys. */
final class EventReader {

    private static final int DEEPEST = 50;

    private final Parser events;
    private final Places places;
    private final Problems problems;
    private int depth;

    EventReader(Parser events, Places places, Problems problems) {
        this.events = events;
        this.places = places;
        this.problems = problems;
    }

    Optional<Node> document(NodePath path) {
        events.getEvent();
        if (!events.getEvent().is(Event.ID.DocumentStart)) {
            problems.add(Code.SYNTAX, places.start(), path.text(), "there is nothing here but blanks and comments");
            return Optional.empty();
        }
        Node root = node(events.getEvent(), path);
        events.getEvent();
        Event end = events.getEvent();
        if (!end.is(Event.ID.StreamEnd)) {
            problems.add(Code.SEVERAL_DOCUMENTS, at(end), path.text(), "a second document starts here, expected one");
        }
        return Optional.of(root);
    }

    private Node node(Event event, NodePath path) {
        boolean allowed = isAllowed((NodeEvent) event, path);
        if (event instanceof ScalarEvent scalar && allowed) {
            return scalar(scalar, path);
        }
        Node made = event instanceof CollectionStartEvent ? collection(event, path) : refused(event, path);
        return allowed ? made : refused(event, path);
    }

    private boolean isAllowed(NodeEvent event, NodePath path) {
        if (event instanceof AliasEvent) {
            report(
                    Code.ALIAS_NOT_ALLOWED,
                    event,
                    path,
                    "an alias (*" + event.getAnchor() + ") is not allowed; write the value out");
            return false;
        }
        if (event.getAnchor() != null) {
            report(Code.ALIAS_NOT_ALLOWED, event, path, "an anchor (&" + event.getAnchor() + ") is not allowed");
        }
        String tag = tag(event);
        if (tag != null) {
            report(Code.TAG_NOT_ALLOWED, event, path, "the tag " + Quoted.of(tag) + " is not allowed");
        }
        return tag == null;
    }

    private static @Nullable String tag(NodeEvent event) {
        return event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
    }

    private Node scalar(ScalarEvent scalar, NodePath path) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return new ScalarNode(at(scalar), path, text, ScalarNode.Type.TEXT);
        }
        if (Scalars.isNotFinite(text)) {
            report(Code.NOT_FINITE, scalar, path, "expected a finite number, found " + Quoted.of(text));
            return refused(scalar, path);
        }
        return new ScalarNode(at(scalar), path, text, Scalars.type(text));
    }

    private Node collection(Event start, NodePath path) {
        if (depth == DEEPEST) {
            report(Code.SYNTAX, start, path, "nested more than " + DEEPEST + " levels deep");
            skip();
            return refused(start, path);
        }
        depth++;
        Node made = start instanceof MappingStartEvent ? mapping(start, path) : sequence(start, path);
        depth--;
        return made;
    }

    private Node sequence(Event start, NodePath path) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.getEvent(); !next.is(Event.ID.SequenceEnd); next = events.getEvent()) {
            items.add(node(next, path.item(items.size())));
        }
        return new SequenceNode(at(start), path, items);
    }

    private Node mapping(Event start, NodePath path) {
        Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
        for (Event key = events.getEvent(); !key.is(Event.ID.MappingEnd); key = events.getEvent()) {
            entry(key, path, entries);
        }
        return new MappingNode(at(start), path, entries);
    }

    private void entry(Event key, NodePath path, Map<String, MappingNode.Entry> entries) {
        if (!(key instanceof ScalarEvent scalar)) {
            node(key, path);
            report(Code.WRONG_TYPE, key, path, "expected a key, found a list, a mapping or an alias");
            node(events.getEvent(), path);
            return;
        }
        String name = scalar.getValue();
        NodePath here = path.key(name);
        isAllowed(scalar, here);
        if (name.equals(MappingNode.MERGE_KEY)) {
            report(Code.ALIAS_NOT_ALLOWED, key, here, "a merge key (<<) is not allowed; write the keys out");
        }
        Node value = node(events.getEvent(), here);
        MappingNode.Entry first = entries.putIfAbsent(name, new MappingNode.Entry(at(key), value));
        if (first != null) {
            report(
                    Code.DUPLICATE_KEY,
                    key,
                    here,
                    Quoted.of(name) + " is given twice, first at " + place(first.keyAt()));
        }
    }

    private static String place(Position position) {
        return position instanceof Position.InText text ? text.line() + ":" + text.column() : position.toString();
    }

    /** Past the end of a collection whose start has been read. */
    private void skip() {
        int open = 1;
        while (open > 0) {
            Event next = events.getEvent();
            if (next instanceof MappingStartEvent || next instanceof SequenceStartEvent) {
                open++;
            } else if (next.is(Event.ID.MappingEnd) || next.is(Event.ID.SequenceEnd)) {
                open--;
            }
        }
    }

    private Node refused(Event event, NodePath path) {
        return new ScalarNode(at(event), path, "", ScalarNode.Type.REFUSED);
    }

    private Position at(Event event) {
        return places.at(event.getStartMark());
    }

    private void report(Code code, Event event, NodePath path, String message) {
        problems.add(code, at(event), path.text(), message);
    }
}
