package com.quenty.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRulesTests {

    @Test
    void blankTextIsNoText() {
        assertThat(TextRules.trimmed(" \u2003 ")).isNull();
        assertThat(TextRules.trimmed(null)).isNull();
        assertThat(TextRules.trimmed("")).isNull();
        assertThat(TextRules.trimmed("\u00A0\u2007\u202F \u3000")).isNull();
        assertThat(TextRules.trimmed("\u00A0a\u00A0b\u202F")).isEqualTo("a\u00A0b");
        assertThat(TextRules.trimmed("  a b ")).isEqualTo("a b");
    }

    @Test
    void oneLineHasNoBreakAndNoControlCharacter() {
        assertThat("Añasco, 3ᵉ étage").matches(TextRules.ONE_LINE);
        for (var text : new String[] {"a\nb", "a\rb", "a\u2028b", "a\u2029b", "a\tb", "a\u0007"}) {
            assertThat(text).doesNotMatch(TextRules.ONE_LINE);
        }
    }
}
