package com.quenty.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;

/**
 * The methods that endpoints have. Any other, TRACE and CONNECT too, is answered 405 whatever the path and whoever asks: by
 * {@link RequestHeadFilter}, or by the container, which lets a few come no further.
 */
final class KnownMethods {

    private static final Set<String> ALL =
            new TreeSet<>(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));

    private KnownMethods() {}

    static boolean contain(String method) {
        return ALL.contains(method); // methods are case-sensitive
    }

    /** RFC 9110: a 405 has to name what is allowed, here at most. */
    static void allow(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", ALL));
    }
}
