package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for one thing, in every document of the suite. */
class ApiNamesTests {

    private static final Path SUITE =
            Checkout.suite("docs/architecture.md").getParent().getParent();

    static Stream<String> services() {
        return CallPicture.services(SUITE).stream().filter(service -> !service.equals("gateway"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceUsesTheWordsOfTheGuidelines(String service) {
        var document = new OpenApiDocument(Checkout.read(SUITE.resolve(service).resolve("openapi.json")));

        assertThat(ApiNames.faults(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note, string, string",
        "decision_note, string, string",
        "comments, string, string",
        "remark, string, string",
        "justification, string, string",
        "from, string, date",
        "to, string, date-time",
        "until, string, date",
        "since, string, date-time",
        "created_before, string, date-time",
        "created_after, string, date-time",
        "placed_to, string, date",
        "start_date, string, date",
        "valid_through, string, date",
        "to_date, string, date",
        "at, string, date",
        "on, string, date",
        "held_from, string, string"
    })
    void otherSpellingsAreRefused(String name, String type, String format) {
        assertThat(ApiNames.faults(answering(name, type, format))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, string, string",
        "decision_reason, string, string",
        "notes, string, string",
        "created_from, string, date-time",
        "created_until, string, date",
        "score_from, number, double",
        "as_of, string, date",
        "created_at, string, date-time",
        "first_due_date, string, date",
        "due_date, string, date",
        "period_start, string, date",
        "from, string, string",
        "applies_to, string, string",
        "to_location, string, string",
        "quantity_before, integer, int32"
    })
    void theWordsOfTheGuidelinesPass(String name, String type, String format) {
        assertThat(ApiNames.faults(answering(name, type, format))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "until", "price_before"})
    void aParameterOfAnyTypeIsHeldToThem(String name) {
        assertThat(ApiNames.faults(new OpenApiDocument("""
                        {"openapi": "3.1.0", "paths": {"/things": {"get": {"parameters": [
                         {"in": "query", "name": "%s", "schema": {"type": "number"}}]}}}}""".formatted(name)))).hasSize(1);
    }

    @Test
    void theSumThatAPaymentMethodMovesIsThePaymentAmount() {
        assertThat(ApiNames.faults(new OpenApiDocument("""
                        {"openapi": "3.1.0", "components": {"schemas": {"Refund": {"properties": {
                         "amount": {"type": "number"}, "payment_method": {"type": "string"}}}}}}""")))
                .containsExactly("Refund/amount: the sum that a payment_method moves is payment_amount");
    }

    private static OpenApiDocument answering(String name, String type, String format) {
        return new OpenApiDocument("""
                {"openapi": "3.1.0", "components": {"schemas": {"Thing": {"properties": {
                 "%s": {"type": "%s", "format": "%s"}}}}}}""".formatted(name, type, format));
    }
}
