package com.quenty.gateway.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The balancers in front of the gateway. Only what they say of a client is believed. */
@ConfigurationProperties("quenty.gateway")
final class TrustedProxyProperties {

    private final List<IpAddressMatcher> proxies;

    /** @param trustedProxies addresses and networks ({@code 10.0.0.0/8}) */
    TrustedProxyProperties(@DefaultValue List<String> trustedProxies) {
        this.proxies = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    boolean trust(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /**
     * Where the request came from: read from the right, the first address that is none of our proxies. Everything left of
     * it could be made up.
     *
     * @param forwardedFor values of {@code X-Forwarded-For}, in the order they came
     */
    String client(String remote, List<String> forwardedFor) {
        var hops = forwardedFor.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .toList();
        var client = remote;
        for (var hop : hops.reversed()) {
            if (!trust(client) || !Addresses.valid(hop)) {
                break;
            }
            client = hop;
        }
        return client;
    }
}
