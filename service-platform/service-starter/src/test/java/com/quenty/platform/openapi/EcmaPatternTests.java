package com.quenty.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "[A-Z]{3} -> ^[A-Z]{3}$",
                "^[A-Z]{3}$ -> ^[A-Z]{3}$",
                "a|b -> ^(?:a|b)$",
                "(a|b)c -> ^(a|b)c$",
                "[a|b] -> ^[a|b]$",
                "[^\\p{Cntrl}\\u2028\\u2029]* -> ^[^\\u0000-\\u001F\\u007F\\u2028\\u2029]*$",
                "\\p{Alnum}+ -> ^[A-Za-z0-9]+$",
                "\\P{Digit}+ -> ^[^0-9]+$",
                "[\\p{L}\\p{N}]+ -> ^[\\p{L}\\p{N}]+$",
                "\\p{IsLatin}+ -> ^\\p{Script=Latin}+$",
                "\\p{IsAlphabetic} -> ^\\p{Alphabetic}$",
                "[\\p{L}\\-\\_\\@] -> ^[\\p{L}\\-_@]$",
                "\\+[1-9][0-9]{6,14} -> ^\\+[1-9][0-9]{6,14}$",
                "\\s*\\S[\\s\\S]* -> ^\\s*\\S[\\s\\S]*$"
            })
    void aPatternIsAnchoredAndInTheDialectOfJsonSchema(String java, String ecma) {
        assertThat(EcmaPattern.of(java)).isEqualTo(ecma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a++",
                "a*+",
                "a{2}+",
                "(?>a)",
                "(?i)a",
                "\\Qa\\E",
                "\\h",
                "[a-z&&[^b]]",
                "\\p{javaLowerCase}",
                "\\R"
            })
    void aPatternThatOnlyJavaKnowsIsRefused(String java) {
        assertThatThrownBy(() -> EcmaPattern.of(java)).isInstanceOf(IllegalArgumentException.class);
    }
}
