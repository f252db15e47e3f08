package com.quenty.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana.torres",
                "7up",
                "jos\u00E9",
                "jose\u0301",
                "\u010C\u00E1p-1",
                "\u043C\u0430\u0440\u0438\u044F",
                "\u0394\u03B7\u03BC\u03AE\u03C4\u03C1\u03B7\u03C2",
                "\u0645\u062D\u0645\u062F_1",
                "\u0905\u092E\u093F\u0924",
                "\u0E1B\u0E23\u0E30\u0E22\u0E38\u0E17\u0E18\u0E4C",
                "\u5C71\u7530\u305F\u308D\u3046",
                "tanaka.\u7530\u4E2D",
                "\uAE40\uCCA0\uC218",
                "\u0645\u062D\u0645\u062F\u200C\u0639\u0644\u06CC", // Persian, with a non-joiner
                "\u0915\u094D\u200D\u0937\u092E\u093E", // Hindi, with a joiner
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3_1",
                "\u0130nek",
                "\u0130nek.\u0131\u015F\u0131k"
            })
    void namesMayBeOfAnyScript(String typed) {
        assertThat(UserNames.isValid(String.valueOf(UserNames.normalised(typed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "-ana",
                "ana torres",
                "ana@andina.example",
                "ana/..",
                "\u0301ana",
                "1\u0301ana",
                "p\u0430ypal", // a Cyrillic a
                "\u03BFmar", // a Greek o
                "ana\u200B",
                "ana\u034F",
                "ana\uFE0F",
                "\u3164\u3164\u3164",
                "ana\uD83D\uDE00",
                "\u00BDana"
            })
    void aNameHasNoSignsAndNothingThatIsNotSeenAndNoLookAlikesOfOtherScripts(String typed) {
        assertThat(UserNames.isValid(String.valueOf(UserNames.normalised(typed))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ana\u200Cx, must not have invisible characters",
        "\u0645\u062D\u0645\u062F\u200C, must not have invisible characters",
        "\u0645\u062D\u0645\u200C\u200C\u062F, must not have invisible characters",
        "\u0645\u062D\u0645\u062F\u200C1, must not have invisible characters",
        "ana\uFE0F, must not have invisible characters",
        "i\u0307nek, must not have a second dot above a letter",
        "ann\u0131\u0307, must not have a second dot above a letter",
        "an\u0456\u0307, must not have a second dot above a letter",
        "anJ\u0307, must not have a second dot above a letter",
        "ani\u0323\u0307, must not have a second dot above a letter",
        "\u0130\u0307nek, must not have a second dot above a letter",
        "p\u0430ypal, must have letters of one script"
    })
    void theMessageNamesTheCause(String typed, String message) {
        assertThat(UserNames.flaw(String.valueOf(UserNames.normalised(typed)))).isEqualTo(message);
    }

    @Test
    void joinersDoNotTellNamesApart() {
        assertThat(UserNames.folded("\u0915\u094D\u200D\u0937")).isEqualTo(UserNames.folded("\u0915\u094D\u0937"));
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        assertThat(UserNames.isValid("\uD840\uDC00".repeat(64))).isTrue();
        assertThat(UserNames.isValid("\uD840\uDC00".repeat(65))).isFalse();
        assertThat(UserNames.folded("\uFDFA".repeat(255)).length()).isLessThanOrEqualTo(255);
    }

    @Test
    void spellingsOfOneNameAreOneText() {
        assertThat(UserNames.normalised(" jose\u0301 ")).isEqualTo("jos\u00E9");
        assertThat(UserNames.normalised("\uFF41\uFF4E\uFF41")).isEqualTo("ana");
        assertThat(UserNames.folded("JOSE\u0301")).isEqualTo(UserNames.folded("jos\u00E9"));
        assertThat(UserNames.folded("\u03A3\u03A3")).isEqualTo(UserNames.folded("\u03C3\u03C2"));
    }
}
