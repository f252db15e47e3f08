package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformWeb
@ContextConfiguration(classes = Shop.class)
class RequestsTests {

    private static final String VALID = """
            {"customer_id": "USER-1", "speed": "slow", "lines": [{"product_sku": "A", "quantity": 1, "unit_price": 1.50}]}
            """;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aValidBodyIsCreatedAtARelativeLocation() {
        assertThat(post("/api/v1/purchases", VALID))
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/purchases/P-1")
                .hasHeader("ETag", "\"3\"")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"purchase_id": "P-1", "version": 3, "total_amount": 1000,
                         "placed_at": "2026-01-31T12:00:00Z", "speed": "next_day"}""");
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsPointer() {
        assertThat(post("/api/v1/purchases", """
                        {"customer_id": " ", "lines": [{"product_sku": "A", "quantity": 1}, {"product_sku": null, "quantity": 0}]}
                        """))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:quenty:problem:validation-failed", "title": "Validation failed", "status": 400,
                         "instance": "/api/v1/purchases", "code": "validation-failed",
                         "errors": [{"pointer": "/customer_id", "message": "must not be blank"},
                                    {"pointer": "/lines/1/quantity", "message": "must be greater than 0"},
                                    {"pointer": "/lines/1/product_sku", "message": "must not be blank"},
                                    {"pointer": "/speed", "message": "must not be null"}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "speed": "fast"                          | /speed          | must be one of next_day, slow
                    "speed": "NEXT_DAY"                      | /speed          | must be one of next_day, slow
                    "speed": 0                               | /speed          | must be a text, not a number: one of next_day, slow
                    "speed": ""                              | /speed          | must be one of next_day, slow
                    "speed": null                            | /speed          | must not be null
                    "wanted_on": "31.01.2026"                | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": [2026, 1, 31]               | /wanted_on      | must be a text, not a list: a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": "+10000-01-31"              | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": "-2026-01-31"               | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": "2026-01-31T00:00:00Z"      | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": "0000-01-01"                | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "wanted_on": "1899-12-31"                | /wanted_on      | must be a date as 2026-01-31, of the years 1900 to 9999
                    "placed_at": "1900-01-01T00:00:00+14:00" | /placed_at      | must be a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    "placed_at": "9999-12-31T23:59:59-01:00" | /placed_at      | must be a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    "placed_at": "2026-01-31T12:00:00"       | /placed_at      | must be a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    "placed_at": 1767225600                  | /placed_at      | must be a text, not a number: a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    "gift_wrapped": "true"                   | /gift_wrapped   | must be true or false, not a text
                    "gift_wrapped": 1                        | /gift_wrapped   | must be true or false, not a number
                    "loyalty_points": "5"                    | /loyalty_points | must be a whole number, not a text
                    "loyalty_points": 5.5                    | /loyalty_points | must be a whole number from -9223372036854775808 to 9223372036854775807
                    "loyalty_points": 99999999999999999999   | /loyalty_points | must be a whole number from -9223372036854775808 to 9223372036854775807
                    "customer_id": 5                         | /customer_id    | must be a text, not a number
                    "customer_id": true                      | /customer_id    | must be a text, not true
                    "customer_id": {}                        | /customer_id    | must be a text, not an object
                    "customer_id": "a\\u0000b"               | /customer_id    | must be a Unicode text without U+0000
                    "customer_id": "a\\ud83db"               | /customer_id    | must be a Unicode text without U+0000
                    "customer_id": "a\\ude9ab"               | /customer_id    | must be a Unicode text without U+0000
                    "customer_id": "\\ude9a\\ud83d"          | /customer_id    | must be a Unicode text without U+0000
                    "lines": {}                              | /lines          | must be a list, not an object
                    "lines": ["x"]                           | /lines/0        | must be an object, not a text
                    "lines": [null]                          | /lines/0        | must not be null
                    "lines": [{"product_sku": "A", "quantity": "1"}]                    | /lines/0/quantity   | must be a whole number, not a text
                    "lines": [{"product_sku": "A", "quantity": null}]                   | /lines/0/quantity   | must not be null
                    "lines": [{"product_sku": "A"}]                                     | /lines/0/quantity   | must not be null
                    "lines": [{"product_sku": "A", "quantity": 99999999999}]            | /lines/0/quantity   | must be a whole number from -2147483648 to 2147483647
                    "lines": [{"product_sku": "A", "quantity": 1, "unit_price": "1.5"}] | /lines/0/unit_price | must be a number, not a text
                    "lines": [{"product_sku": "A", "quantity": 1, "unit_price": 1e999999999}]  | /lines/0/unit_price | must be a number of at most 30 digits before and after the point
                    "lines": [{"product_sku": "A", "quantity": 1, "unit_price": 1e-999999999}] | /lines/0/unit_price | must be a number of at most 30 digits before and after the point
                    "lines": [{"product_sku": "A", "quantity": 1, "productSku": "A"}]   | /lines/0/productSku | is unknown
                    "lines": [{"product_sku": "A", "quantity": 1, "price/unit": 1}]     | /lines/0/price~1unit | is unknown
                    "customerId": "USER-1"                   | /customerId     | is unknown
                    "extras": []                             | /extras         | must be an object, not a list
                    "extras": {"a\\nb": 1}                   | /extras         | has members whose names must be one line
                    """)
    void aFieldThatCanNotBeReadIsNamed(String field, String pointer, String message) {
        assertThat(post("/api/v1/purchases", replaced(field)))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"%s\", \"message\": \"%s\"}]}"
                                .formatted(pointer, message));
    }

    @Test
    void whatARecordRefusesItselfIsAnsweredAsItsOwnProblem() {
        assertThat(post("/api/v1/purchases", replaced("\"tip\": {\"amount\": 1.234, \"currency\": \"USD\"}")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"invalid-money\", \"errors\": [{\"pointer\": \"/tip\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"customer_id": "A"
                    {"customer_id": "A", "customer_id": "B"}
                    {"customer_id": A}
                    not json
                    {} {}
                    """)
    void whatIsNoJsonIsToldSo(String body) {
        assertThat(post("/api/v1/purchases", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("code")
                .isIn("malformed-json", "validation-failed");
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "[]", "5", "'\"x\"'"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(post("/api/v1/purchases", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("validation-failed");
    }

    @Test
    void decimalsKeepTheirDigitsAndArePlain() {
        assertThat(
                        post(
                                "/api/v1/purchases/echo",
                                replaced(
                                        "\"lines\": [{\"product_sku\": \"A\", \"quantity\": 1, \"unit_price\": 1.20E+3}], \"extras\": {\"n\": 1.50}")))
                .hasStatusOk()
                .bodyText()
                .contains("\"unit_price\":1200")
                .contains("\"n\":1.50");
    }

    @Test
    void anotherMediaTypeMethodOrPathIsAnsweredAsAProblem() {
        assertThat(mvc.post()
                        .uri("/api/v1/purchases")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange())
                .hasStatus(415)
                .containsHeader("Accept")
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("unsupported-media-type");
        assertThat(mvc.delete().uri("/api/v1/purchases").exchange())
                .hasStatus(405)
                .containsHeader("Allow")
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("method-not-allowed");
        assertThat(mvc.get().uri("/api/v1/nowhere").exchange())
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("path-not-found");
        assertThat(mvc.get().uri("/api/v1/purchases/P-1").accept("text/csv").exchange())
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void queryParametersAreSnakeCaseAndCodes() {
        assertThat(mvc.get()
                        .uri(
                                "/api/v1/purchases?customer_id=U&speed=next_day&placed_from=2026-01-31&changed_since=2026-01-31T12:00:00Z"
                                        + "&tag_names=a&tag_names=b&limit=5&count=true")
                        .header("Via", "proxy")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "customerId=U, speed=NEXT_DAY, placedFrom=2026-01-31, changedSince=2026-01-31T12:00:00Z, tagNames=[a, b], shelfNumbers=null, minLines=null, via=null")
                .contains("limit=5, cursor=null, sort=null, count=true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    customerId=U             | customerId    | is unknown
                    statsu=open              | statsu        | is unknown
                    page=1                   | page          | is unknown
                    limit=abc                | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=                   | limit         | must be a whole number from -2147483648 to 2147483647
                    count=                   | count         | must be true or false
                    placed_from=             | placed_from   | must be a date as 2026-01-31, of the years 1900 to 9999
                    changed_since=           | changed_since | must be a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    limit=05                 | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=-0                 | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=0x3                | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=%2B2               | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=%205               | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=1_0                | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=1e1                | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=%D9%A5             | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=%EF%BC%95          | limit         | must be a whole number from -2147483648 to 2147483647
                    limit=99999999999        | limit         | must be a whole number from -2147483648 to 2147483647
                    shelf_numbers=1&shelf_numbers=0x2 | shelf_numbers | must be a whole number from -2147483648 to 2147483647
                    count=on                 | count         | must be true or false
                    count=1                  | count         | must be true or false
                    limit=1&limit=2          | limit         | is given more than once
                    customer_id=a&customer_id=b | customer_id | is given more than once
                    speed=NEXT_DAY           | speed         | must be one of next_day, slow
                    speed=                   | speed         | must be one of next_day, slow
                    placed_from=31.01.2026   | placed_from   | must be a date as 2026-01-31, of the years 1900 to 9999
                    placed_from=-2026-01-31  | placed_from   | must be a date as 2026-01-31, of the years 1900 to 9999
                    placed_from=0000-01-01   | placed_from   | must be a date as 2026-01-31, of the years 1900 to 9999
                    placed_from=1899-12-31   | placed_from   | must be a date as 2026-01-31, of the years 1900 to 9999
                    changed_since=yesterday  | changed_since | must be a time as 2026-01-31T12:00:00Z, of the years 1900 to 9999
                    count=perhaps            | count         | must be true or false
                    """)
    void aWrongQueryParameterIsNamed(String query, String name, String message) {
        assertThat(mvc.get().uri(URI.create("/api/v1/purchases?" + query)).exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"%s\", \"message\": \"%s\"}]}"
                                .formatted(name, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    customer_id=%ff             | customer_id
                    customer_id=a%C3            | customer_id
                    customer_id=%ED%A0%BD       | customer_id
                    customer_id=a%00b           | customer_id
                    limit=5&cursor=%C0%80       | cursor
                    %ff=5                       | %ff
                    """)
    void aQueryThatIsNoUtf8NamesTheParameter(String query, String name) {
        assertThat(mvc.get().uri(URI.create("/api/v1/purchases?" + query)).exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"%s\", \"message\": \"must be UTF-8 without U+0000\"}]}"
                                .formatted(name));
    }

    @Test
    void aParameterWithoutANameIsRefused() {
        assertThat(mvc.get().uri(URI.create("/api/v1/purchases?limit=5&=x")).exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"\", \"message\": \"has no name\"}]}");
    }

    @Test
    void everyCharacterOfUnicodeIsReadFromTheQueryAndTheBody() {
        assertThat(mvc.get()
                        .uri(URI.create("/api/v1/purchases?customer_id=%F0%9F%9A%9A%EF%BF%BD"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("customerId=\uD83D\uDE9A\uFFFD");
        assertThat(post("/api/v1/purchases", replaced("\"customer_id\": \"\\ud83d\\ude9a\"")))
                .hasStatus(201);
    }

    @Test
    void constraintsOfQueryRecordsAndParametersNameThemInSnakeCase() {
        assertError("/api/v1/purchases/validated?min_lines=0", "min_lines", "must be at least 1");
        assertError("/api/v1/purchases/window?window_days=31", "window_days", "must be at most 30");
        assertError("/api/v1/purchases/window", "window_days", "is missing");
        assertError(
                "/api/v1/purchases/window?window_days=x",
                "window_days",
                "must be a whole number from -2147483648 to 2147483647");
        assertError(
                "/api/v1/purchases/window?window_days=1&slowest_speed=x",
                "slowest_speed",
                "must be one of next_day, slow");
        assertError("/api/v1/purchases/by-number/x", "number", "must be a whole number from -2147483648 to 2147483647");
        assertError(
                "/api/v1/purchases/by-number/0x1", "number", "must be a whole number from -2147483648 to 2147483647");
        assertError(
                "/api/v1/purchases/by-number/+1", "number", "must be a whole number from -2147483648 to 2147483647");
        assertError(
                "/api/v1/purchases/by-number/\u0661",
                "number",
                "must be a whole number from -2147483648 to 2147483647");
        assertError("/api/v1/purchases/by-number/1", "X-Shelf", "is missing");
        assertError("/api/v1/purchases/P-1?expand=all", "expand", "is unknown");
    }

    private void assertError(String uri, String name, String message) {
        assertThat(mvc.get().uri(uri).exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"%s\", \"message\": \"%s\"}]}"
                                .formatted(name, message));
    }

    @Test
    void aPageLinksToTheFirstAndTheNext() {
        assertThat(mvc.get()
                        .uri("/api/v1/purchases?limit=5&cursor=xyz&customer_id={id}", "U V")
                        .exchange()
                        .getResponse()
                        .getHeaders("Link"))
                .containsExactly(
                        "</api/v1/purchases?limit=5&customer_id=U%20V>; rel=\"first\"",
                        "</api/v1/purchases?limit=5&customer_id=U%20V&cursor=abc>; rel=\"next\"");
    }

    @Test
    void aPageLinksToItselfWhateverItsQueryMayHold() {
        assertThat(mvc.get()
                        .uri(URI.create("/api/v1/purchases?customer_id=a=b==&via=?/:@!$'()*,;&&%63ursor=x&count"))
                        .exchange()
                        .getResponse()
                        .getHeaders("Link"))
                .containsExactly(
                        "</api/v1/purchases?customer_id=a=b==&via=?/:@!$'()*,;&count>; rel=\"first\"",
                        "</api/v1/purchases?customer_id=a=b==&via=?/:@!$'()*,;&count&cursor=abc>; rel=\"next\"");
    }

    @Test
    void textIsReadInNfcFromBodyQueryAndPath() {
        assertThat(post("/api/v1/purchases/echo", replaced("\"customer_id\": \"jose\u0301\"")))
                .hasStatusOk()
                .bodyText()
                .contains("\"jos\u00e9\"");
        assertThat(post("/api/v1/purchases/echo", replaced("\"extras\": {\"e\u0301\": \"e\\u0301\"}")))
                .hasStatusOk()
                .bodyText()
                .contains("{\"\u00e9\":\"\u00e9\"}");
        assertThat(mvc.get()
                        .uri("/api/v1/purchases?customer_id={text}&tag_names={text}&tag_names=b", "e\u0301", "e\u0301")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("customerId=\u00e9")
                .contains("[\u00e9, b]");
        assertThat(mvc.get().uri("/api/v1/purchases/texts/{text}", "e\u0301").exchange())
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\u00e9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    customer_id | a\\nb       | must be one line
                    customer_id | a\\rb       | must be one line
                    customer_id | a\\u0085b   | must be one line
                    customer_id | a\\u2028b   | must be one line
                    customer_id | a\\tb       | must not have control characters
                    customer_id | a\\u0007b   | must not have control characters
                    customer_id | a\\u009fb   | must not have control characters
                    customer_id | a\\uffffb   | must not have control characters
                    customer_id | a\\u202eb   | must not change the direction of writing
                    customer_id | a\\u2067b   | must not change the direction of writing
                    customer_id | \\u200b     | must have visible characters
                    customer_id | \\u3164 \\u2800 | must have visible characters
                    customer_id | \\ufeff\\u00ad | must have visible characters
                    customer_id | \\udb40\\udc41 | must have visible characters
                    customer_id | \\u00a0     | must not be blank
                    customer_id | \\u2003     | must not be blank
                    customer_id | \\u0301a    | must not have a combining mark without a character before it
                    customer_id | \\u0301     | must not have a combining mark without a character before it
                    customer_id | a \\u0301b  | must not have a combining mark without a character before it
                    customer_id | a\\ufeffb   | must not have invisible characters
                    customer_id | a\\u00adb   | must not have invisible characters
                    customer_id | a\\u2060b   | must not have invisible characters
                    customer_id | a\\u3164b   | must not have invisible characters
                    customer_id | a\\ud834\\udd59b | must not have invisible characters
                    customer_id | a\\u200bb   | must not have invisible characters
                    customer_id | a\\u200cb   | must not have invisible characters
                    customer_id | a\\u200db   | must not have invisible characters
                    customer_id | \\u0646\\u200c | must not have invisible characters
                    customer_id | a \\ufe0fb  | must not have invisible characters
                    customer_id | a\\udb40\\udc41b | must not have invisible characters
                    customer_id | a\\u061cb   | must not change the direction of writing
                    customer_id | a\\u200eb   | must not change the direction of writing
                    customer_id | a\\u200fb   | must not change the direction of writing
                    notes       | \\u0301     | must not have a combining mark without a character before it
                    notes       | a\\ufeffb   | must not have invisible characters
                    notes       | a\\u0007b   | must not have control characters
                    notes       | a\\u202eb   | must not change the direction of writing
                    """)
    void aTextThatCanNotBeSeenOrReadsAsAnotherIsRefused(String field, String text, String message) {
        assertThat(post("/api/v1/purchases", replaced("\"%s\": \"%s\"".formatted(field, text))))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"/%s\", \"message\": \"%s\"}]}"
                                .formatted(field, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نام‌خانوادگی",
                "देवनागरी",
                "ជំរាប\u200bសួរ",
                "👩‍👩‍👧",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "ക്\u200d",
                "ශ්\u200dරී",
                "1\ufe0f\u20e3",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\u845b\udb40\udd00",
                "e\u0301a\u0308\u0323",
                "O'Ñandú-Ærø ß",
                "𠮷野家",
            })
    void lettersOfEveryScriptStay(String text) {
        assertThat(post("/api/v1/purchases", replaced("\"customer_id\": \"%s\"".formatted(text))))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05e9\u05dc\u05d5\u05dd\u200f!",
                "a\u061cb\u200e",
                "co\u00adoperation",
                "a\u2060b",
                "\ud83d\udc69\u200d\ud83d\udc67"
            })
    void proseMayOrderItsDirections(String text) {
        assertThat(post("/api/v1/purchases", replaced("\"notes\": \"%s\"".formatted(text))))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_id",
                "speed",
                "wanted_on",
                "placed_at",
                "gift_wrapped",
                "loyalty_points",
                "lines",
                "extras",
                "tip"
            })
    void everyKindOfFieldSaysWhatItWantsAndWhatCame(String field) {
        var sent = Map.of(
                "5",
                "a number",
                "0.5",
                "a number",
                "\"x\"",
                "a text",
                "true",
                "true",
                "false",
                "false",
                "[5]",
                "a list",
                "{\"a\": 5}",
                "an object");
        sent.forEach((value, kind) -> {
            var answer = post("/api/v1/purchases", replaced("\"%s\": %s".formatted(field, value)));
            if (answer.getResponse().getStatus() == 400) {
                assertThat(answer)
                        .bodyJson()
                        .extractingPath("errors[0].message")
                        .asString()
                        .as("%s: %s", field, value)
                        .doesNotContain("U+0000", "is invalid")
                        .matches("(?s)must be .*|is unknown|lacks a member that must not be null");
                assertThat(answer).bodyText().doesNotContain("not " + kind + ", not");
            }
        });
        assertThat(sent.keySet().stream()
                        .filter(value -> post("/api/v1/purchases", replaced("\"%s\": %s".formatted(field, value)))
                                        .getResponse()
                                        .getStatus()
                                == 400)
                        .count())
                .as("refusals of %s", field)
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsRepeatedOfARequestIsBounded() {
        var endless = "x".repeat(10_001);
        assertThat(post("/api/v1/purchases", replaced("\"%s\": 1".formatted(endless))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[0].pointer")
                .isEqualTo("/" + "x".repeat(99) + "\u2026");
        assertThat(mvc.get().uri("/api/v1/purchases?" + endless + "=1").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[0].pointer")
                .isEqualTo("x".repeat(100) + "\u2026");
        assertThat(mvc.get().uri("/api/v1/" + endless).exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("instance")
                .asString()
                .hasSizeLessThan(1_100);
    }

    @Test
    void onlyAPathThatEndsInASlashIsToldSo() {
        assertThat(mvc.get().uri("/").exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("There is nothing at this path.");
        assertThat(mvc.get().uri("/api/v1/purchases/P-1/").exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("There is nothing at this path; no path ends in a slash.");
    }

    @Test
    void paragraphsMayHaveLineEndsAndTabs() {
        assertThat(post("/api/v1/purchases", replaced("\"notes\": \"a\\r\\n\\tb\\u2029\"")))
                .hasStatus(201);
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        var twenty = "\uD842\uDFB7".repeat(20);
        assertThat(post(
                        "/api/v1/purchases",
                        replaced("\"lines\": [{\"product_sku\": \"%s\", \"quantity\": 1}]".formatted(twenty))))
                .hasStatus(201);
        assertThat(post(
                        "/api/v1/purchases",
                        replaced("\"lines\": [{\"product_sku\": \"%sa\", \"quantity\": 1}]".formatted(twenty))))
                .hasStatus(400)
                .bodyText()
                .contains("must have at most 20 characters");
    }

    @Test
    void noCacheKeepsAnAnswerThatCarriesASecret() {
        assertThat(mvc.get().uri("/api/v1/purchases/receipt").exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(mvc.get().uri("/api/v1/purchases/P-1").exchange()).doesNotContainHeader("Cache-Control");
    }

    @Test
    void aReaderWhoHasTheVersionGetsNotModified() {
        for (var tag : new String[] {"\"3\"", "W/\"3\"", "\"2\", \"3\""}) {
            assertThat(mvc.get()
                            .uri("/api/v1/purchases/P-1")
                            .header("If-None-Match", tag)
                            .exchange())
                    .as(tag)
                    .hasStatus(304)
                    .hasHeader("ETag", "\"3\"")
                    .bodyText()
                    .isEmpty();
        }
        assertThat(mvc.get()
                        .uri("/api/v1/purchases/P-1")
                        .header("If-None-Match", "\"2\"")
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/api/v1/purchases/P-1")
                        .header("If-None-Match", "3")
                        .exchange())
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PATCH |              | 428 | if-match-missing
                    PATCH | "2"          | 412 | stale-version
                    PATCH | W/"3"        | 412 | stale-version
                    PATCH | "abc"        | 412 | stale-version
                    PATCH | "03"         | 412 | stale-version
                    PATCH | 3            | 400 | validation-failed
                    PATCH | "2", "3"     | 400 | validation-failed
                    PATCH | "3"          | 200 |
                    PATCH | *            | 200 |
                    POST  |              | 200 |
                    POST  | "3"          | 200 |
                    POST  | "2"          | 412 | stale-version
                    """)
    void ifMatchIsRequiredToChangeAndAcceptedByVerbs(String method, String tag, int status, String code) {
        var request = method.equals("POST")
                ? mvc.post().uri("/api/v1/purchases/P-1/confirm")
                : mvc.patch()
                        .uri("/api/v1/purchases/P-1")
                        .contentType("application/merge-patch+json")
                        .content("{}");
        var result = (tag == null ? request : request.header("If-Match", tag)).exchange();
        assertThat(result).hasStatus(status);
        if (code != null) {
            assertThat(result).bodyJson().extractingPath("code").isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                    | {"display_name":"old name","note":"a note","address":{"city":"Cali","postal_code":"760001"}}
                    {"display_name": "new"}               | {"display_name":"new","note":"a note","address":{"city":"Cali","postal_code":"760001"}}
                    {"note": null}                        | {"display_name":"old name","note":null,"address":{"city":"Cali","postal_code":"760001"}}
                    {"address": {"postal_code": null}}    | {"display_name":"old name","note":"a note","address":{"city":"Cali","postal_code":null}}
                    {"address": {"city": "Pasto"}}        | {"display_name":"old name","note":"a note","address":{"city":"Pasto","postal_code":"760001"}}
                    {"address": null, "note": "x"}        | {"display_name":"old name","note":"x","address":null}
                    """)
    void aMergePatchChangesWhatItNames(String patch, String result) {
        assertThat(patch(patch, "application/merge-patch+json"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(result);
        assertThat(patch(patch, "application/json")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"display_name": null}                | /display_name        | must not be blank
                    {"display_name": "far too long"}      | /display_name        | must have at most 10 characters
                    {"display_name": 5}                   | /display_name        | must be a text, not a number
                    {"displayName": "x"}                  | /displayName         | is unknown
                    {"address": {"street": "x"}}          | /address/street      | is unknown
                    {"address": {"city": null}}           | /address/city        | must not be null
                    {"address": "x"}                      | /address             | must be an object, not a text
                    []                                    |                      | must be an object
                    """)
    void aPatchThatWouldLeaveSomethingInvalidIsRefused(String patch, String pointer, String message) {
        assertThat(patch(patch, "application/merge-patch+json"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"%s\", \"message\": \"%s\"}]}"
                                .formatted(pointer == null ? "" : pointer, message));
    }

    @Test
    void aPatchThatIsNoJsonOrNoMergePatchIsRefused() {
        assertThat(patch("{", "application/merge-patch+json"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("malformed-json");
        assertThat(patch("", "application/merge-patch+json")).hasStatus(400);
        assertThat(patch("[]", "application/json-patch+json"))
                .hasStatus(415)
                .hasHeader("Accept-Patch", "application/merge-patch+json, application/json");
    }

    private MvcTestResult patch(String body, String contentType) {
        return mvc.patch()
                .uri("/api/v1/purchases/P-1")
                .header("If-Match", "\"3\"")
                .contentType(contentType)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.method(HttpMethod.POST)
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** The valid body with one field put in the place of its like, or added. */
    private static String replaced(String field) {
        var name = field.substring(0, field.indexOf(':'));
        var body = new StringBuilder("{").append(field);
        if (!name.equals("\"customer_id\"")) body.append(", \"customer_id\": \"USER-1\"");
        if (!name.equals("\"speed\"")) body.append(", \"speed\": \"slow\"");
        if (!name.equals("\"lines\"")) body.append(", \"lines\": [{\"product_sku\": \"A\", \"quantity\": 1}]");
        return body.append('}').toString();
    }
}
