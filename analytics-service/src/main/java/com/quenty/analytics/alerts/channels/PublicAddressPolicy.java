package com.quenty.analytics.alerts.channels;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides at which addresses webhooks may call: public ones, lest somebody make the service ask its own neighbours. By the special
 * registries of IANA.
 */
final class PublicAddressPolicy {

    private PublicAddressPolicy() {}

    /** Why the text is no address for a webhook, if it is none; the name's addresses are asked for when it is called. */
    static Optional<String> faultOf(String text, boolean allowPrivate) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException malformed) {
            return Optional.of("must be a URL");
        }
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            return Optional.of("must begin with https://");
        }
        if (url.getHost() == null || url.getHost().isEmpty()) {
            return Optional.of("must name a host");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("must have no user and no fragment");
        }
        if (!allowPrivate && isLocalName(url.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.of("must be a public address");
        }
        return Optional.empty();
    }

    private static boolean isLocalName(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || (!host.contains(".") && !host.contains(":"));
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isPublic6(address.getAddress()) : isPublic4(address.getAddress(), 0);
    }

    private static boolean isPublic4(byte[] bytes, int offset) {
        int first = bytes[offset] & 0xff;
        int second = bytes[offset + 1] & 0xff;
        int third = bytes[offset + 2] & 0xff;
        boolean special = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second <= 31)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !special;
    }

    /** Only global unicast, and of that neither documentation nor tunnels, which lead to an address of version 4 within. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = first >= 0x2000 && first <= 0x3fff;
        boolean special = (first == 0x2001 && second < 0x0200)
                || (first == 0x2001 && second == 0x0db8)
                || first == 0x2002
                || (first == 0x3fff && second < 0x1000);
        return global && !special;
    }
}
