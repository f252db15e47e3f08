package com.quenty.localstack.host;

import java.util.Optional;

/**
 * An event that a host reports to the launcher on its standard output, a line each.
 *
 * @param state {@code starting}, {@code ready} or {@code failed}
 * @param detail why it failed, else empty
 */
public record HostEvent(String service, String state, String detail) {

    private static final String MARK = "@quenty";

    static HostEvent starting(String service) {
        return new HostEvent(service, "starting", "");
    }

    static HostEvent ready(String service) {
        return new HostEvent(service, "ready", "");
    }

    static HostEvent failed(String service, String detail) {
        return new HostEvent(service, "failed", detail);
    }

    String line() {
        return "%s %s %s %s".formatted(MARK, service, state, detail);
    }

    /** Empty when the line is no event but something that a library printed. */
    public static Optional<HostEvent> parse(String line) {
        var parts = line.split(" ", 4);
        return parts.length == 4 && parts[0].equals(MARK)
                ? Optional.of(new HostEvent(parts[1], parts[2], parts[3]))
                : Optional.empty();
    }
}
