package com.quenty.analytics.alerts.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressPolicyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::1"
            })
    void privateAddressesAreRefused(String address) throws UnknownHostException {
        assertThat(PublicAddressPolicy.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111"})
    void publicAddressesAreCalled(String address) throws UnknownHostException {
        assertThat(PublicAddressPolicy.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/", "ftp://example.com/", "https:///x", "https://user@example.com/",
                        "https://localhost/",
                "https://auth-service/", "https://db.internal/", "https://example.com/#x", "not a url",
                        "https://a.local/"
            })
    void otherUrlsAreRefused(String url) {
        assertThat(PublicAddressPolicy.faultOf(url, false)).isPresent();
    }

    @Test
    void aPublicUrlIsTaken() {
        assertThat(PublicAddressPolicy.faultOf("https://hooks.example.com/quenty?team=1", false))
                .isEmpty();
    }
}
