package com.quenty.intlshipping.carriers;

import com.quenty.intlshipping.carriers.CarrierProblems.KeysUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals keys of carriers into envelopes and opens them again, by AES-GCM. An envelope opens for the carrier that it was
 * made for and no other, so that rows can't be exchanged.
 */
@Component
class ApiKeyCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<MasterKey> masterKeys;
    private final SecureRandom random = new SecureRandom();

    ApiKeyCipher(CarrierKeyProperties properties) {
        this.masterKeys = properties.masterKey().isEmpty()
                ? List.of()
                : Stream.of(properties.masterKey(), properties.previousMasterKey())
                        .filter(key -> !key.isEmpty())
                        .map(MasterKey::of)
                        .toList();
    }

    /** Id of the master key that new envelopes are made with; empty when the installation has none. */
    Optional<String> masterKeyId() {
        return masterKeys.stream().findFirst().map(MasterKey::id);
    }

    boolean knows(String masterKeyId) {
        return masterKeys.stream().anyMatch(key -> key.id().equals(masterKeyId));
    }

    /** @throws KeysUnavailable without a master key */
    SealedKey seal(String carrierCode, String apiKey) {
        var dataKey = new byte[KEY_BYTES];
        random.nextBytes(dataKey);
        var sealed = encrypt(aes(dataKey), apiKey.getBytes(StandardCharsets.UTF_8), carrierCode);
        return wrap(carrierCode, dataKey, sealed);
    }

    ApiKey open(String carrierCode, SealedKey sealed) {
        var dataKey = aes(unwrap(carrierCode, sealed));
        return new ApiKey(new String(decrypt(dataKey, sealed.secretBytes(), carrierCode), StandardCharsets.UTF_8));
    }

    /** The same envelope under the present master key; the carrier's key itself is not touched. */
    SealedKey move(String carrierCode, SealedKey sealed) {
        return wrap(carrierCode, unwrap(carrierCode, sealed), sealed.secretBytes());
    }

    private SealedKey wrap(String carrierCode, byte[] dataKey, byte[] secret) {
        var master = masterKeys.stream().findFirst().orElseThrow(KeysUnavailable::new);
        return SealedKey.of(master.id(), encrypt(master.key(), dataKey, context(carrierCode, master.id())), secret);
    }

    private byte[] unwrap(String carrierCode, SealedKey sealed) {
        var master = masterKeys.stream()
                .filter(key -> key.id().equals(sealed.masterKeyId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the key of %s is kept under the master key %s, which is not configured"
                                .formatted(carrierCode, sealed.masterKeyId())));
        return decrypt(master.key(), sealed.dataKeyBytes(), context(carrierCode, master.id()));
    }

    private static String context(String carrierCode, String masterKeyId) {
        return carrierCode + '/' + masterKeyId;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private byte[] encrypt(SecretKey key, byte[] clear, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, clear, context);
        var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    private static byte[] decrypt(SecretKey key, byte[] both, String context) {
        return apply(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(both, NONCE_BYTES),
                Arrays.copyOfRange(both, NONCE_BYTES, both.length),
                context);
    }

    /** @param context bound to what is sealed, but no part of it */
    private static byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] input, String context) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException(
                    "%s: the key that is kept was changed, or is another carrier's".formatted(context), changed);
        }
    }
}
