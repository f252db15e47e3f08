package com.quenty.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@andina.example",
                "ana.torres+orders@mail.andina.example",
                "o'brien@x.example",
                "a@b.co",
                "a_b-c=d@x-y.example",
                "1@2.example",
                "x@xn--and-6ma2c.example",
                "admin@quenty.localhost"
            })
    void whatMailServersTakeIsTaken(String address) {
        assertThat(EmailAddresses.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@x.example",
                "ana@",
                "a\u0001b@x.example",
                "a\u007fb@x.example",
                "a\u0085b@x.example",
                "a\u200bb@x.example",
                "a..b@x.example",
                ".a@x.example",
                "a.@x.example",
                "a@-x-",
                "a@-x-.example",
                "a@x-.example",
                "a@x..example",
                "a@.x.example",
                "a@x.example.",
                "a@x_y.example",
                "a@localhost",
                "a@1.2.3.4",
                "a@[1.2.3.4]",
                "a@b@x.example",
                "\"a b\"@x.example",
                "Ana <ana@x.example>",
                "ana@x.example, bea@x.example",
                "a b@x.example",
                "a@x .example",
                "a(comment)@x.example",
                "josé@x.example",
                "a@x.example\r\nBcc: b@x.example"
            })
    void whatNoMailServerTakesIsRefused(String address) {
        assertThat(EmailAddresses.isValid(address)).isFalse();
    }

    @Test
    void lengthsAreThoseOfTheStandard() {
        var domain = "d".repeat(63) + "." + "e".repeat(63) + "." + "f".repeat(53) + ".example";

        assertThat(EmailAddresses.isValid("a".repeat(64) + "@" + domain)).isTrue();
        assertThat(EmailAddresses.isValid("a".repeat(65) + "@x.example")).isFalse();
        assertThat(EmailAddresses.isValid("a".repeat(64) + "@f" + domain)).isFalse();
        assertThat(EmailAddresses.isValid("a@" + "d".repeat(64) + ".example")).isFalse();
    }

    @Test
    void theDomainIgnoresCaseAndScriptAndTheReaderDoesNot() {
        assertThat(EmailAddresses.normalised("  Ana.Torres@ANDINA.Example ")).isEqualTo("Ana.Torres@andina.example");
        assertThat(EmailAddresses.normalised("ana@ÑANDÚ.example")).isEqualTo("ana@xn--and-6ma2c.example");
        assertThat(EmailAddresses.normalised("nobody")).isEqualTo("nobody");
        assertThat(EmailAddresses.normalised("ana@-x-")).isEqualTo("ana@-x-");
        assertThat(EmailAddresses.normalised(" ")).isNull();
        assertThat(EmailAddresses.normalised(null)).isNull();
    }
}
