package com.quenty.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which one request is found again, in the client's records, the gateway's log and every service's. */
public final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();

    /** Nothing that could break a log line or a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:+/=-]{8,128}");

    private RequestId() {}

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    /** The client's own if it is well-formed, else a new one. */
    static String settle(HttpServletRequest request) {
        var id = wellFormed(request.getHeader(HEADER)) ? request.getHeader(HEADER) : fresh();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static boolean wellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
