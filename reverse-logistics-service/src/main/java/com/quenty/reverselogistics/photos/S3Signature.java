package com.quenty.reverselogistics.photos;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to S3 by AWS Signature Version 4, at one moment. */
final class S3Signature {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String accessKey;
    private final String secretKey;
    private final String region;
    private final Instant now;

    S3Signature(String accessKey, String secretKey, String region, Instant now) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.region = region;
        this.now = now;
    }

    /**
     * The headers to send, with those that the signature adds.
     *
     * @param path encoded
     * @param headers by lower-case name, the host among them
     */
    SortedMap<String, String> sign(String method, String path, SortedMap<String, String> headers, byte[] content) {
        var hash = hex(sha256(content));
        var signed = new TreeMap<>(headers);
        signed.put("x-amz-content-sha256", hash);
        signed.put("x-amz-date", MOMENT.format(now));
        var names = String.join(";", signed.keySet());
        var canonical = signed.entrySet().stream()
                .map(header -> header.getKey() + ':' + header.getValue().strip() + '\n')
                .collect(Collectors.joining());
        var request = String.join("\n", method, path, "", canonical, names, hash);
        var scope = "%s/%s/s3/aws4_request".formatted(DAY.format(now), region);
        var text = String.join("\n", "AWS4-HMAC-SHA256", MOMENT.format(now), scope, hex(sha256(bytes(request))));
        var signature = hex(hmac(key(), text));
        signed.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(accessKey, scope, names, signature));
        return signed;
    }

    private byte[] key() {
        return hmac(hmac(hmac(hmac(bytes("AWS4" + secretKey), DAY.format(now)), region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
