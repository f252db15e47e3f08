package com.quenty.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxyPropertiesTests {

    private final TrustedProxyProperties proxies = new TrustedProxyProperties(List.of("10.0.0.0/8", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | 203.0.113.9                       | 203.0.113.9",
                "10.0.0.1 | 198.51.100.1, 203.0.113.9         | 203.0.113.9",
                "10.0.0.1 | 198.51.100.1, 203.0.113.9, 10.2.3.4 | 203.0.113.9",
                "10.0.0.1 | 203.0.113.9, not-an-address       | 10.0.0.1",
                "10.0.0.1 | 203.0.113.9, localhost, 10.9.9.9  | 10.9.9.9",
                "10.0.0.1 | ,,                                | 10.0.0.1",
                "10.0.0.1 | 10.0.0.2                          | 10.0.0.2",
                "2001:db8::1 | 2a02::5                        | 2a02::5",
            })
    void theClientIsTheLastAddressThatIsNoneOfOurs(String remote, String forwardedFor, String client) {
        assertThat(proxies.client(remote, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreReadInTheirOrder() {
        assertThat(proxies.client("10.0.0.1", List.of("198.51.100.1", "203.0.113.9, 10.0.0.7")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(proxies.client("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void anIpv6ClientIsItsNetwork() {
        assertThat(Addresses.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Addresses.network("2001:db8:1:2::9"));
        assertThat(Addresses.network("2001:db8:1:2::9")).isNotEqualTo(Addresses.network("2001:db8:1:3::9"));
        assertThat(Addresses.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Addresses.network("::ffff:203.0.113.9")).isEqualTo("::ffff:203.0.113.9");
    }
}
