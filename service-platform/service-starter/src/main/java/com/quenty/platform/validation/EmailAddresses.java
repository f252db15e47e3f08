package com.quenty.platform.validation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for e-mail addresses: what the mail library sends to, and of that only what servers of the Internet take.
 * No quoted names, no domain literals, no name of a single machine.
 */
public final class EmailAddresses {

    public static final String RULE = "must be a well-formed e-mail address";

    /** RFC 5321: with the angle brackets a path has 256 octets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** RFC 5322, atext without what needs SMTPUTF8. The library finds stray dots. */
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");

    /** RFC 1123: letters, digits and inner hyphens in at least two labels, the last of which is no number. */
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private EmailAddresses() {}

    /**
     * Without white space around it, the domain in lower case and in ASCII; the part before the @ is left as it is, because
     * its meaning is up to the receiver. Null when nothing is left.
     */
    public static @Nullable String normalised(@Nullable String typed) {
        var address = TextRules.trimmed(typed);
        int at = address == null ? -1 : address.lastIndexOf('@');
        return address == null || at < 0 ? address : address.substring(0, at + 1) + ascii(address.substring(at + 1));
    }

    /** @param address as {@link #normalised} answers it */
    public static boolean isValid(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > LONGEST || at > LONGEST_LOCAL_PART) {
            return false;
        }
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        return LOCAL_PART.matcher(address.substring(0, at)).matches()
                && domain.length() <= LONGEST_DOMAIN
                && DOMAIN.matcher(domain).matches()
                && isTakenByTheLibrary(address);
    }

    private static boolean isTakenByTheLibrary(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException e) {
            return false;
        }
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }
}
