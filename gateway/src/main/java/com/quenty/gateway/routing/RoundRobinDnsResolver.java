package com.quenty.gateway.routing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;

/**
 * A service of which several instances run has one name with several addresses. Each new connection begins with the next of
 * them, so that all get their share; the client goes on to the others when one can't be reached.
 */
final class RoundRobinDnsResolver implements DnsResolver {

    private final DnsResolver names;

    /** By name: with one for all, two services that are called alternately would each stay with one instance. */
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    RoundRobinDnsResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host).clone();
        if (addresses.length > 1) {
            // Resolvers may shuffle; what turns has to be in an order of its own.
            Arrays.sort(addresses, (one, other) -> Arrays.compareUnsigned(one.getAddress(), other.getAddress()));
            int turn = turns.computeIfAbsent(host, name -> new AtomicInteger()).getAndIncrement();
            Collections.rotate(Arrays.asList(addresses), -Math.floorMod(turn, addresses.length));
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
