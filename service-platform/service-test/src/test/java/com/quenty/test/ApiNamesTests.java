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
        "held_from, string, string",
        "lowest, number, double",
        "highest_rate, number, double",
        "maximum_amount, number, double",
        "from, number, double",
        "rate_max, integer, int32",
        "value, number, double",
        "total, number, double"
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
        "quantity_before, integer, int32",
        "min_rate, number, double",
        "max_value, number, double",
        "total, integer, int64",
        "value, string, string"
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

    @Test
    void whatABasisSaysOfIsAValue() {
        assertThat(ApiNames.faults(new OpenApiDocument("""
                        {"openapi": "3.1.0", "components": {"schemas": {"Charge": {"properties": {
                         "value": {"type": "number"}, "basis": {"type": "string"}}}}}}"""))).isEmpty();
    }

    @Test
    void nestedObjectsAreHeldToTheWordsToo() {
        assertThat(ApiNames.faults(new OpenApiDocument("""
                        {"openapi": "3.1.0", "components": {"schemas": {"Thing": {"properties": {"bands": {"type": "array", "items":
                         {"type": "object", "properties": {"from": {"type": "number"}}}}}}}}}""")))
                .containsExactly("Thing/bands/items/from: limits are min_<what> and max_<what>");
    }

    @ParameterizedTest
    @CsvSource({
        "/things/{id}/reject, false",
        "/things/{id}/reject-documents, false",
        "/things/{id}/cancel, false",
        "/things/{id}/close-short, false",
        "/things/{id}/reverse, false",
        "/rates/{valid_from}/withdraw, false",
        "/things/{id}/approve, true",
        "/things/{id}/reopen, true",
        "/things/{id}/withdraw, true"
    })
    void verbsOfOneKindWantAReasonAlike(String path, boolean required) {
        assertThat(ApiNames.faults(verb(path, required))).hasSize(1);
        assertThat(ApiNames.faults(verb(path, !required))).isEmpty();
    }

    private static OpenApiDocument verb(String path, boolean required) {
        return new OpenApiDocument("""
                {"openapi": "3.1.0", "paths": {"%s": {"post": {"requestBody": {"content": {"application/json": {"schema":
                 {"properties": {"reason": {"type": "string"}}, "required": [%s]}}}}}}}}""".formatted(path, required ? "\"reason\"" : ""));
    }

    private static OpenApiDocument answering(String name, String type, String format) {
        return new OpenApiDocument("""
                {"openapi": "3.1.0", "components": {"schemas": {"Thing": {"properties": {
                 "%s": {"type": "%s", "format": "%s"}}}}}}""".formatted(name, type, format));
    }
}
