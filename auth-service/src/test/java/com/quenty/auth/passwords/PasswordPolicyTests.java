package com.quenty.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.auth.passwords.PasswordPolicy.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final Owner ANA = new Owner("ana.torres", "ana@andina.example", "Comercial Andina SAS");

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven lazy herons at noon",
                "aaaabbbbcccc",
                "twelve chars",
                "  spaces count  ",
                "日本語のパスワードは長いもの",
                "no digit no upper case no symbol"
            })
    void lengthIsAllThatIsAsked(String password) {
        assertThatCode(() -> policy.check(password, ANA, "/password")).doesNotThrowAnyException();
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        // Eleven and twelve code points, each of two UTF-16 units.
        assertWeak("😀".repeat(11), "fewer than 12");
        assertThatCode(() -> policy.check("😀".repeat(12), ANA, "/password")).doesNotThrowAnyException();
    }

    @Test
    void aPasswordOf128CharactersIsTakenAndOneOf129IsNot() {
        assertThatCode(() -> policy.check("x".repeat(128), ANA, "/password")).doesNotThrowAnyException();
        assertWeak("x".repeat(129), "more than 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1qaz2wsx3edc", "1QAZ2WSX3EDC", "１ｑａｚ２ｗｓｘ３ｅｄｃ"})
    void commonPasswordsAreRefusedHoweverTheyAreWritten(String password) {
        assertWeak(password, "common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my ana.torres secret",
                "MY ANA.TORRES SECRET",
                "write ana@andina.example",
                "buy at comercial today",
                "we love Quenty so much",
                "ｑｕｅｎｔｙ is wide enough"
            })
    void whatEverybodyKnowsOfTheAccountIsRefused(String password) {
        assertWeak(password, "contains");
    }

    @Test
    void allReasonsAreNamedTogether() {
        assertThatThrownBy(() -> policy.check("quenty", ANA, "/new_password"))
                .isInstanceOfSatisfying(PasswordProblems.WeakPassword.class, weak -> {
                    assertThat(weak.errors())
                            .hasSize(2)
                            .allSatisfy(error -> assertThat(error.pointer()).isEqualTo("/new_password"));
                });
    }

    private void assertWeak(String password, String reason) {
        assertThatThrownBy(() -> policy.check(password, ANA, "/password"))
                .isInstanceOf(PasswordProblems.WeakPassword.class)
                .hasMessageContaining(reason);
    }
}
