package com.quenty.auth.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {

    @Test
    void theDomainIsLowerCasedAndBlanksAreDropped() {
        var identity = new Identity(" Ana.Torres ", " Ana@ANDINA.Example ", " ", "", null);

        assertThat(identity.username()).isEqualTo("Ana.Torres");
        assertThat(identity.email()).isEqualTo("Ana@andina.example");
        assertThat(identity.firstName()).isNull();
        assertThat(identity.lastName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "ana@andina.example",
                "-ana",
                "ana torres",
                "a234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void aUserNameNeverLooksLikeAnAddress(String username) {
        assertRefused("/username", () -> new Identity(username, "ana@andina.example", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@andina.example",
                "ana@",
                "ana@@andina.example",
                "a na@andina.example",
                "ana@andina..example",
                "a\u0001b@x.example",
                "a..b@x.example",
                "ana@-x-",
                "ana@x"
            })
    void anAddressHasTwoParts(String email) {
        assertRefused("/email", () -> new Identity("ana", email, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3001234567", "+0300123456", "+57 300 123 4567", "+12345"})
    void aPhoneNumberIsE164(String phone) {
        assertRefused("/phone", () -> new Identity("ana", "ana@andina.example", null, null, phone));
    }

    private static void assertRefused(String pointer, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldProblem::pointer)
                                .containsExactly(pointer));
    }
}
