package com.quenty.intlshipping.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.carriers.CarrierProblems.KeysUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyCipherTests {

    private static final String OLD = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final String NEW = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String SECRET = "sk-live-0123456789";

    private final ApiKeyCipher before = cipher(OLD, "");
    private final ApiKeyCipher between = cipher(NEW, OLD);
    private final ApiKeyCipher after = cipher(NEW, "");

    @Test
    void whatIsSealedOpensAndShowsNothing() {
        var sealed = before.seal("UPS", SECRET);

        assertThat(before.open("UPS", SealedKey.parse(sealed.text())).value()).isEqualTo(SECRET);
        assertThat(sealed.text()).matches("v1\\.k[0-9a-f]{16}\\.[A-Za-z0-9_-]{80}\\.[A-Za-z0-9_-]+");
        assertThat(before.open("UPS", sealed)).hasToString("ApiKey[hidden]");
    }

    @Test
    void theLongestKeyFitsIntoTheColumn() {
        assertThat(before.seal("UPS", "x".repeat(200)).text()).hasSize(406);
    }

    @Test
    void eachEnvelopeHasADataKeyOfItsOwn() {
        var one = before.seal("UPS", SECRET);
        var other = before.seal("UPS", SECRET);

        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(one.dataKey()).isNotEqualTo(other.dataKey());
        var mixed = new SealedKey(one.masterKeyId(), other.dataKey(), one.secret());
        assertThatThrownBy(() -> before.open("UPS", mixed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEnvelopeOpensForNoOtherCarrier() {
        var sealed = before.seal("UPS", SECRET);

        assertThatThrownBy(() -> before.open("FEDEX", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aMasterKeyIsChangedInThreeStepsAndTheSecretIsNotTouched() {
        var sealed = before.seal("UPS", SECRET);

        assertThat(between.open("UPS", sealed).value()).isEqualTo(SECRET);
        var moved = between.move("UPS", sealed);

        assertThat(moved.secret()).isEqualTo(sealed.secret());
        assertThat(moved.masterKeyId())
                .isNotEqualTo(sealed.masterKeyId())
                .isEqualTo(after.masterKeyId().orElseThrow());
        assertThat(after.open("UPS", moved).value()).isEqualTo(SECRET);
        assertThatThrownBy(() -> before.open("UPS", moved)).hasMessageContaining("not configured");
        assertThatThrownBy(() -> after.open("UPS", sealed)).hasMessageContaining("not configured");
    }

    @Test
    void withoutAMasterKeyNothingIsSealed() {
        var none = cipher("", OLD);

        assertThat(none.masterKeyId()).isEmpty();
        assertThatThrownBy(() -> none.seal("UPS", SECRET)).isInstanceOf(KeysUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "c2hvcnQ=", "not base64 at all, but long enough for it!!!"})
    void aMasterKeyIs32BytesAndIsNotRepeatedWhereItIsRefused(String key) {
        assertThatThrownBy(() -> new CarrierKeyProperties(key, "", Duration.ofMinutes(1), Duration.ZERO))
                .hasMessageContaining("32 random bytes in base64")
                .hasMessageNotContaining(key);
        assertThat(new CarrierKeyProperties(OLD, NEW, Duration.ofMinutes(1), Duration.ZERO).toString())
                .doesNotContain(OLD, NEW);
    }

    private static ApiKeyCipher cipher(String masterKey, String previous) {
        return new ApiKeyCipher(new CarrierKeyProperties(masterKey, previous, Duration.ofMinutes(1), Duration.ZERO));
    }
}
