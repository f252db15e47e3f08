package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":1,"b":[1,2]}     | { "b" : [ 1,\t2 ] , "a" : 1 }
                    {"a":"é"}             | {"\\u0061":"\\u00e9"}
                    {"a":"é"}             | {"a":"e\\u0301"}
                    {"a":"\\ud83d\\ude9a"}  | {"a":"🚚"}
                    {"a":"/"}             | {"a":"\\/"}
                    {"a":1.50}            | {"a":1.5}
                    {"a":100}             | {"a":1e2}
                    {"a":0}               | {"a":-0.0}
                    {"a":{"c":1,"b":2}}   | {"a":{"b":2,"c":1}}
                    """)
    void oneRequestInTwoSpellingsIsOneRequest(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":[1,2]}           | {"a":[2,1]}
                    {"a":null}            | {}
                    {"a":"1"}             | {"a":1}
                    {"a":"x","b":"y"}     | {"a":"x\\",\\"b\\":\\"y"}
                    {"a":1,"b":2}         | {"a":2,"b":1}
                    {"a":12,"b":3}        | {"a":1,"b":23}
                    [1,23]                | [12,3]
                    [[1],2]               | [[1,2]]
                    {"a":true}            | {"a":"true"}
                    {"a":9007199254740993} | {"a":9007199254740992}
                    """)
    void twoRequestsStayTwo(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\":1,\"a\":2}", "{", "{} {}", "x"})
    void whatIsNoJsonStaysAsItIs(String text) {
        assertThat(canonical(text)).isEqualTo(text);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
