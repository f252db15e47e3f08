package com.quenty.analytics.alerts.channels;

import com.quenty.analytics.alerts.channels.ChannelProblems.ChannelSecretsUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Derives the secrets of channels from the master key: an HMAC of the channel's id and of the number of the secret. So nothing has to be
 * kept that would have to be encrypted, and the database alone gives no secret away.
 */
@Component
class WebhookSecretIssuer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 8;

    /** By their ids, the present one first. */
    private final Map<String, byte[]> masterKeys = new LinkedHashMap<>();

    WebhookSecretIssuer(WebhookProperties properties) {
        Stream.of(properties.masterKey(), properties.previousMasterKey())
                .filter(key -> !key.isEmpty())
                .map(key -> Base64.getDecoder().decode(key))
                .forEach(key -> masterKeys.put("w" + HexFormat.of().formatHex(hmac(key, "id"), 0, ID_BYTES), key));
    }

    /**
     * The beginning of a digest: tells keys apart and says nothing of them.
     *
     * @throws ChannelSecretsUnavailable without a master key
     */
    String masterKeyId() {
        return masterKeys.keySet().stream().findFirst().orElseThrow(ChannelSecretsUnavailable::new);
    }

    /** Empty when the master key is not configured any more. */
    Optional<String> secret(String masterKeyId, String channelId, long number) {
        return Optional.ofNullable(masterKeys.get(masterKeyId))
                .map(key -> "whsec_"
                        + Base64.getEncoder().encodeToString(hmac(key, "webhook/%s/%d".formatted(channelId, number))));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
