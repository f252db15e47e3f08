package com.quenty.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Which answers are worth compressing. The container's own compression would change their ETags. */
final class Compression {

    private static final int WORTHWHILE = 2 * 1024;

    private Compression() {}

    static boolean suits(int status, long length, HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return status == 200
                && (length < 0 || length > WORTHWHILE)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/json")
                && !headers.containsHeader(HttpHeaders.ETAG)
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING);
    }

    static boolean accepted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || HttpMethod.HEAD.matches(request.getMethod())) {
            return false;
        }
        for (var coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = coding.split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
