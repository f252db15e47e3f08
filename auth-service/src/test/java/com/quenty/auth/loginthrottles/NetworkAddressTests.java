package com.quenty.auth.loginthrottles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTests {

    @Test
    void everyVersion4AddressStandsForItself() {
        assertThat(NetworkAddress.of("203.0.113.7")).isNotEqualTo(NetworkAddress.of("203.0.113.8"));
    }

    @Test
    void allAddressesOfAnIpv6NetworkCountAsOne() {
        assertThat(NetworkAddress.of("2001:db8:1:2::7")).isEqualTo(NetworkAddress.of("2001:db8:1:2:ffff::1"));
        assertThat(NetworkAddress.of("2001:db8:1:2::7")).isNotEqualTo(NetworkAddress.of("2001:db8:1:3::7"));
    }

    @Test
    void textThatIsNoAddressIsNotLookedUp() {
        assertThat(NetworkAddress.of("example.org").text()).isEqualTo("unknown");
        assertThat(NetworkAddress.of(null).text()).isEqualTo("unknown");
    }
}
