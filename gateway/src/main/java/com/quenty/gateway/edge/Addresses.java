package com.quenty.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** IP addresses as they stand in headers. */
public final class Addresses {

    private static final int SITE_BYTES = 8;

    private Addresses() {}

    static boolean valid(String address) {
        try {
            return !InetAddress.ofLiteral(address).isAnyLocalAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The address itself, or of an IPv6 address its /64, since one client has all the addresses of that network. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, SITE_BYTES)
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
