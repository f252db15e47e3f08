package com.quenty.gateway.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that concern one connection only (RFC 9110, section 7.6.1) and end at the gateway, in both directions. */
final class HopByHop {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /**
     * Lower-case names of the headers to drop.
     *
     * @param connection values of the message's {@code Connection} header, which may name more
     */
    static Set<String> of(List<String> connection) {
        if (connection.isEmpty()) {
            return ALWAYS;
        }
        var names = new HashSet<>(ALWAYS);
        for (var value : connection) {
            for (var name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
