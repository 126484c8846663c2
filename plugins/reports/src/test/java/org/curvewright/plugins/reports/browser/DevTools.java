package org.curvewright.plugins.reports.browser;

import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands and their answers, and the events that come in between, all as JSON text. */
final class DevTools implements WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":([0-9]+)");

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private Optional<WebSocket> socket = Optional.empty();

    void attach(WebSocket opened) {
        socket = Optional.of(opened);
    }

    /** The answer to a command. */
    String call(String method, String parameters, String session) {
        return send(method, parameters + (session.isEmpty() ? "" : ",\"sessionId\":\"" + session + '"'))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    CompletableFuture<String> send(String method, String parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.orElseThrow()
                .sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        return answer;
    }

    /** The events of a page so far. */
    List<String> events(String session) {
        return events.stream().filter(event -> event.contains(session)).toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
        part.append(data);
        if (complete) {
            receive(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(data);
    }

    private void receive(String message) {
        Matcher id = ID.matcher(message);
        if (id.find()) {
            Optional.ofNullable(waiting.remove(Integer.parseInt(id.group(1))))
                    .ifPresent(answer -> answer.complete(message));
        } else {
            events.add(message);
        }
    }
}
