package com.quenty.intlshipping.carriers;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKey 32 random bytes in base64, under which the keys of carriers are kept. Without one they have none
 * @param previousMasterKey keys that are kept under it can still be read, and are moved to the other one
 * @param moveEvery pause between two runs of the job that moves them
 * @param previousSecretFor how long a webhook secret is good after it was replaced
 */
@ConfigurationProperties("quenty.intlshipping.carrier-keys")
record CarrierKeyProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue("") String previousMasterKey,
        @DefaultValue("10m") Duration moveEvery,
        @DefaultValue("24h") Duration previousSecretFor) {

    private static final int BYTES = 32;

    CarrierKeyProperties {
        for (var each : List.of(masterKey, previousMasterKey)) {
            if (!each.isEmpty() && !isKey(each)) {
                throw new IllegalArgumentException(
                        "quenty.intlshipping.carrier-keys.master-key and previous-master-key must be %d random bytes in base64"
                                .formatted(BYTES));
            }
        }
        if (previousSecretFor.isNegative()) {
            throw new IllegalArgumentException(
                    "quenty.intlshipping.carrier-keys.previous-secret-for must not be negative");
        }
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == BYTES;
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "CarrierKeyProperties[hidden, %s]".formatted(moveEvery);
    }
}
