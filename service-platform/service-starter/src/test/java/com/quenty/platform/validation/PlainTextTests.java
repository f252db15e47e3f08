package com.quenty.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.validation.PlainText.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xE000, 0xF8FF, 0xF0000, 0x10FFFD, // private use
                0x0378, 0x2FE0, 0x3FFFD, // unassigned
                0xFFF9, 0xFFFB, 0xFFFC, 0xFFFD
            })
    void aNameHasNoCharactersThatMeanNothing(int codePoint) {
        var character = Character.toString(codePoint);

        assertThat(PlainText.flaw(character, Kind.LINE)).startsWith("must not have characters ");
        assertThat(PlainText.flaw("Ana " + character + " Torres", Kind.LINE)).startsWith("must not have characters ");
        assertThat(PlainText.flaw("pass" + character, Kind.SECRET)).isNull();
        assertThat(PlainText.flaw("A note " + character, Kind.PARAGRAPHS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u2007\u202F", "\u3000 \u00A0"})
    void blanksAloneAreForTheFieldToJudge(String blanks) {
        assertThat(PlainText.flaw(blanks, Kind.LINE)).isNull();
    }
}
