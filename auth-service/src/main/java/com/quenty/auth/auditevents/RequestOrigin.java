package com.quenty.auth.auditevents;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the running request came from; both are null for jobs and deliveries.
 *
 * @param address of the client as the gateway saw it
 */
public record RequestOrigin(
        @Nullable String address, @Nullable String userAgent) {

    private static final int LONGEST_AGENT = 500;

    public static RequestOrigin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new RequestOrigin(null, null);
        }
        var request = attributes.getRequest();
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new RequestOrigin(
                literal(request.getRemoteAddr()),
                agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** Behind a proxy the address is copied from a header, which may contain anything. */
    private static @Nullable String literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
