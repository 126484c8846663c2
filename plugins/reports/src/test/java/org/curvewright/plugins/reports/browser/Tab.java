package org.curvewright.plugins.reports.browser;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that is open. */
public final class Tab {

    private static final String NONE = "{}";
    private static final Pattern ADDRESS = Pattern.compile("\"request\":\\{\"url\":\"([^\"]*)\"");

    private final DevTools tools;
    private final String session;

    private Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
    }

    static Tab open(DevTools tools, URI address) {
        String target = text(tools.call("Target.createTarget", "{\"url\":\"about:blank\"}", ""), "targetId");
        String attached = tools.call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", "");
        Tab tab = new Tab(tools, text(attached, "sessionId"));
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
                .forEach(method -> tab.call(method, NONE));
        tab.call("Page.navigate", "{\"url\":\"" + address + "\"}");
        tab.script(
                "new Promise(done => document.readyState === 'complete' ? done('') : addEventListener('load', () => done('')))");
        return tab;
    }

    /** What a script returns, as text; a promise is waited for. */
    public String script(String javascript) {
        String quoted = javascript.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String answer = call(
                "Runtime.evaluate",
                "{\"expression\":\"String(await (" + quoted
                        + "))\",\"replMode\":true,\"awaitPromise\":true,\"returnByValue\":true}");
        return text(answer, "value");
    }

    /** Waits until what was asked of the page is drawn. */
    public void settle() {
        script("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))");
    }

    /** Loads the page anew, as it would have been loaded in the window as it is now. */
    public void reload() {
        script("window.before = true");
        call("Page.reload", "{}");
        while (!isNew()) {
            Thread.onSpinWait();
        }
        settle();
    }

    /** What is asked while the browser leaves the old page is not answered. */
    private boolean isNew() {
        try {
            return script("window.before === undefined && document.readyState === 'complete'")
                    .equals("true");
        } catch (IllegalStateException leaving) {
            return false;
        }
    }

    public void width(int pixels, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + pixels + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        settle();
    }

    /** @param scheme {@code light} or {@code dark} */
    public void scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
        settle();
    }

    public byte[] pdf() {
        return Base64.getDecoder().decode(text(call("Page.printToPDF", "{\"printBackground\":true}"), "data"));
    }

    public byte[] png() {
        return Base64.getDecoder().decode(text(call("Page.captureScreenshot", "{\"format\":\"png\"}"), "data"));
    }

    /** What the console was told, and what the browser complained of. */
    public List<String> complaints() {
        return tools.events(session).stream()
                .filter(event -> event.contains("Runtime.exceptionThrown")
                        || event.contains("Runtime.consoleAPICalled")
                        || event.contains("Log.entryAdded")
                        || event.contains("Page.javascriptDialogOpening"))
                .toList();
    }

    /** The addresses that were asked for. */
    public List<String> requests() {
        return tools.events(session).stream()
                .filter(event -> event.contains("Network.requestWillBeSent\""))
                .map(event -> first(ADDRESS, event))
                .toList();
    }

    private String call(String method, String parameters) {
        return tools.call(method, parameters, session);
    }

    private static String text(String json, String key) {
        return first(Pattern.compile('"' + key + "\":\"((?:[^\"\\\\]|\\\\.)*+)\""), json)
                .replace("\\\"", "\"");
    }

    private static String first(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("the browser answered " + json);
        }
        return matcher.group(1);
    }
}
