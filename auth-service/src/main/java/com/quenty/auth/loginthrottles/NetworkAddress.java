package com.quenty.auth.loginthrottles;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The network that one guesser controls: an IPv4 address, or an IPv6 network of 64 bits. */
public record NetworkAddress(String text) {

    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    boolean isKnown() {
        return !text.equals(UNKNOWN);
    }

    public static NetworkAddress of(@Nullable String address) {
        if (address == null) {
            return new NetworkAddress(UNKNOWN);
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? new NetworkAddress(
                            HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64")
                    : new NetworkAddress(address);
        } catch (IllegalArgumentException e) {
            return new NetworkAddress(UNKNOWN);
        }
    }
}
