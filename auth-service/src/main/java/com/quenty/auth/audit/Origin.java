package com.quenty.auth.audit;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the running request came from; both null for jobs and deliveries.
 *
 * @param address of the client as the gateway saw it
 */
public record Origin(@Nullable String address, @Nullable String userAgent) {

    private static final int LONGEST_AGENT = 500;

    public static Origin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Origin(null, null);
        }
        var request = attributes.getRequest();
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Origin(
                literal(request.getRemoteAddr()),
                agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** Behind a proxy the address is what a header said, and that may be anything. */
    private static @Nullable String literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
