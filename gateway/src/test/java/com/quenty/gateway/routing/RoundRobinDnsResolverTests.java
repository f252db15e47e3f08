package com.quenty.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;

class RoundRobinDnsResolverTests {

    private final InMemoryDnsResolver names = new InMemoryDnsResolver();
    private final RoundRobinDnsResolver resolver = new RoundRobinDnsResolver(names);

    @Test
    void eachInstanceIsFirstEquallyOften() throws UnknownHostException {
        names.add("order-service", address(1), address(2), address(3));

        var first = new HashMap<InetAddress, Integer>();
        for (int connection = 0; connection < 30; connection++) {
            first.merge(resolver.resolve("order-service")[0], 1, Integer::sum);
        }

        assertThat(first).containsOnlyKeys(address(1), address(2), address(3));
        assertThat(first.values()).containsOnly(10);
    }

    @Test
    void twoServicesCalledAlternatelyEachUseAllTheirInstances() throws UnknownHostException {
        names.add("order-service", address(1), address(2));
        names.add("customer-service", address(3), address(4));

        var first = new HashSet<InetAddress>();
        for (int pair = 0; pair < 2; pair++) {
            first.add(resolver.resolve("order-service")[0]);
            first.add(resolver.resolve("customer-service")[0]);
        }

        assertThat(first).containsExactlyInAnyOrder(address(1), address(2), address(3), address(4));
    }

    @Test
    void theOthersFollowForWhenTheFirstCanNotBeReached() throws UnknownHostException {
        names.add("order-service", address(1), address(2), address(3));

        assertThat(resolver.resolve("order-service")).containsExactly(address(1), address(2), address(3));
        assertThat(resolver.resolve("order-service")).containsExactly(address(2), address(3), address(1));
    }

    @Test
    void aNameServerThatShufflesChangesNothing() throws UnknownHostException {
        var addresses = new ArrayList<>(List.of(address(1), address(2)));
        var random = new Random(7);
        var shuffled = new RoundRobinDnsResolver(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                Collections.shuffle(addresses, random);
                return addresses.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });

        for (int pair = 0; pair < 10; pair++) {
            assertThat(shuffled.resolve("order-service")[0]).isEqualTo(address(1));
            assertThat(shuffled.resolve("order-service")[0]).isEqualTo(address(2));
        }
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }
}
