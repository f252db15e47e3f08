package com.quenty.platform.clients;

import tools.jackson.databind.JsonNode;

/**
 * A sibling understood the question and answered with a problem (any 4xx but those that concern our own service token).
 * The adapter that asked turns it into a problem of this service: the sibling's words are not for our callers.
 */
public final class RemoteProblem extends RuntimeException {

    private final String service;
    private final int status;
    private final String code;
    private final String detail;
    private final JsonNode body;

    public RemoteProblem(String service, int status, String code, String detail, JsonNode body) {
        super("%s answered %d %s: %s".formatted(service, status, code, detail));
        this.service = service;
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.body = body;
    }

    public String service() {
        return service;
    }

    public int status() {
        return status;
    }

    /** The problem's code, empty when the answer was no problem document. */
    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** The whole document; a missing node when there was none. */
    public JsonNode body() {
        return body;
    }
}
