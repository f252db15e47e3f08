package com.quenty.reverselogistics.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Tokens of links: {@code <second of expiry>.<subject>.<signature>}. Nothing in them is secret, and nothing can be changed. */
@Component
public class LinkTokenIssuer {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9-]{1,100})\\.([A-Za-z0-9_-]{43})");

    private final LinkProperties properties;
    private final Clock clock;

    LinkTokenIssuer(LinkProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param subject letters, digits and hyphens
     * @throws LinkProblems.LinksUnavailable when no key is configured
     */
    public String issue(LinkPurpose purpose, String subject, Instant expiresAt) {
        var key = properties.keys().stream().findFirst().orElseThrow(LinkProblems.LinksUnavailable::new);
        var said = expiresAt.getEpochSecond() + "." + subject;
        return said + '.' + signature(key, purpose, said);
    }

    /**
     * The subject of a token that was made here for this purpose and whose time is not over.
     *
     * @throws LinkProblems.LinkInvalid for all others
     */
    public String read(LinkPurpose purpose, String token) {
        var matcher = FORM.matcher(token);
        if (!matcher.matches()) {
            throw new LinkProblems.LinkInvalid();
        }
        var said = matcher.group(1) + '.' + matcher.group(2);
        var signed = matcher.group(3).getBytes(StandardCharsets.US_ASCII);
        boolean ours = properties.keys().stream()
                .map(key -> signature(key, purpose, said).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(expected -> MessageDigest.isEqual(expected, signed));
        if (!ours || Long.parseLong(matcher.group(1)) <= clock.instant().getEpochSecond()) {
            throw new LinkProblems.LinkInvalid();
        }
        return matcher.group(2);
    }

    /** The purpose is signed too. */
    private static String signature(String key, LinkPurpose purpose, String said) {
        var text = "quenty returns " + purpose.name() + ' ' + said;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
