package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDocumentTests {

    private static final String JSON = "application/json";

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
             "servers": [{"url": "http://localhost:4711"}],
             "paths": {
               "/api/v1/orders": {
                 "post": {"operationId": "place", "requestBody": {"content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/PlaceOrder"}}}},
                    "responses": {"201": {"description": "ok", "content": {"application/json":
                       {"schema": {"$ref": "#/components/schemas/Order"}}}}}}},
               "/api/v1/orders/{order_id}": {
                 "get": {"operationId": "get",
                    "parameters": [{"name": "order_id", "in": "path", "required": true, "schema": {"type": "string"}}],
                    "responses": {"200": {"description": "ok", "content": {"application/json":
                       {"schema": {"$ref": "#/components/schemas/Order"}}}},
                     "304": {"description": "unchanged"},
                     "404": {"description": "no", "x-problem-codes": ["order-not-found"],
                       "content": {"application/problem+json": {"schema": {"type": "object", "additionalProperties": true}}}}}}},
               "/api/v1/orders/counts": {
                 "get": {"operationId": "counts", "responses": {"200": {"description": "ok", "content": {"application/json":
                       {"schema": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}}}},
             "components": {"schemas": {
               "PlaceOrder": {"type": "object", "required": ["sku", "quantity", "due", "kind"], "properties": {
                  "sku": {"type": "string", "example": "SKU-1"}, "quantity": {"type": "integer", "minimum": 3},
                  "due": {"type": "string", "format": "date"}, "kind": {"type": "string", "enum": ["gift", "own"]},
                  "note": {"type": "string"}}},
               "Order": {"type": "object", "required": ["order_id", "lines"], "properties": {
                  "order_id": {"type": "string"}, "note": {"type": ["string", "null"]},
                  "placed_at": {"type": "string", "format": "date-time"},
                  "total": {"type": "number"}, "free": {"type": "object", "additionalProperties": true},
                  "parent": {"anyOf": [{"$ref": "#/components/schemas/Order"}, {"type": "null"}]},
                  "lines": {"type": "array", "items": {"type": "object", "required": ["sku"],
                     "properties": {"sku": {"type": "string"}}}}}}}}}
            """;

    private final OpenApiDocument document = new OpenApiDocument(DOCUMENT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"order_id": "O", "lines": []}                                       |
            {"order_id": "O", "lines": [{"sku": "S"}], "note": null, "total": 1} |
            {"order_id": "O", "lines": [], "placed_at": "2026-01-31T12:00:00Z"}  |
            {"order_id": "O", "lines": [], "free": {"camelCase": [1]}}           |
            {"order_id": "O", "lines": [], "parent": null}                       |
            {"order_id": "O", "lines": [], "parent": {"order_id": "P"}}          | /parent fits none
            {"order_id": "O"}                                                    | should have lines
            {"orderId": "O", "lines": []}                                        | should have order_id
            {"order_id": "O", "lines": [], "secret": 1}                          | /secret is not documented
            {"order_id": 7, "lines": []}                                         | /order_id should be [string]
            {"order_id": null, "lines": []}                                      | /order_id should be [string]
            {"order_id": "O", "lines": [{"sku": 1}]}                             | /lines/0/sku should be
            {"order_id": "O", "lines": [{"sku": "S", "x": 1}]}                   | /lines/0/x is not documented
            {"order_id": "O", "lines": [], "placed_at": "yesterday"}             | /placed_at should be a date-time
            {"order_id": "O", "lines": [], "total": "1.00"}                      | /total should be [number]
            """)
    void anAnswerIsHeldToItsSchema(String body, String fault) {
        var faults = document.faults(operation("GET", "/api/v1/orders/ORD-1"), 200, JSON + ";charset=UTF-8", body);

        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).anyMatch(found -> found.contains(fault));
        }
    }

    @Test
    void aStatusOrMediaTypeThatIsNotDescribedIsAFault() {
        var get = operation("GET", "/api/v1/orders/ORD-1");

        assertThat(document.faults(get, 418, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("418");
        assertThat(document.faults(get, 200, "text/csv", "a,b"))
                .singleElement()
                .asString()
                .contains("text/csv");
        assertThat(document.faults(get, 200, JSON, ""))
                .singleElement()
                .asString()
                .contains("without the promised body");
        assertThat(document.faults(get, 304, "", "")).isEmpty();
    }

    @Test
    void aProblemCodeThatIsNotListedForTheStatusIsAFault() {
        var get = operation("GET", "/api/v1/orders/ORD-1");

        assertThat(document.faults(get, 404, "application/problem+json", "{\"code\": \"order-not-found\"}"))
                .isEmpty();
        assertThat(document.faults(get, 404, "application/problem+json", "{\"code\": \"path-not-found\"}"))
                .singleElement()
                .asString()
                .contains("path-not-found is not among");
        assertThat(document.codeFaults(get, 404, "{\"code\": \"order-not-found\"}"))
                .isEmpty();
        assertThat(document.codeFaults(get, 409, "{\"code\": \"order-paid\"}"))
                .singleElement()
                .asString()
                .contains("says nothing");
    }

    @Test
    void theMoreExactPathIsTheOneThatIsMet() {
        assertThat(operation("GET", "/api/v1/orders/counts").path()).isEqualTo("/api/v1/orders/counts");
        assertThat(operation("GET", "/api/v1/orders/ORD-1").path()).isEqualTo("/api/v1/orders/{order_id}");
        assertThat(document.operation("DELETE", "/api/v1/orders/ORD-1")).isEmpty();
    }

    @Test
    void theSmallestBodyHasWhatIsRequired() {
        var body = document.smallestBody(operation("POST", "/api/v1/orders")).orElseThrow();

        assertThat(OpenApiDocument.JSON.readTree(body))
                .isEqualTo(OpenApiDocument.JSON.readTree(
                        "{\"sku\": \"SKU-1\", \"quantity\": 3, \"due\": \"2026-01-31\", \"kind\": \"gift\"}"));
    }

    @Test
    void namesThatAreNotInSnakeCaseAreFound() {
        var broken = new OpenApiDocument(DOCUMENT.replace("order_id", "orderId").replace("\"note\"", "\"Note\""));

        assertThat(broken.namesNotInSnakeCase())
                .anyMatch(name -> name.endsWith("/properties/orderId"))
                .anyMatch(name -> name.endsWith("/properties/Note"))
                .anyMatch(name -> name.contains("/parameters/") && name.contains("orderId"));
        assertThat(document.namesNotInSnakeCase()).isEmpty();
    }

    @Test
    void whatDoesNotHoldTogetherIsFound() {
        var broken = new OpenApiDocument(DOCUMENT.replace("3.1.0", "3.0.1")
                .replace("\"operationId\": \"counts\"", "\"operationId\": \"get\"")
                .replace("\"name\": \"order_id\"", "\"name\": \"id\"")
                .replace("schemas/PlaceOrder", "schemas/Gone"));

        assertThat(String.join("\n", broken.inconsistencies()))
                .contains("not 3.1", "operationId get", "path parameters [id]", "schemas/Gone");
        assertThat(document.inconsistencies()).isEqualTo(List.of());
    }

    @Test
    void theNormalisedDocumentIsSorted() {
        assertThat(document.normalised())
                .startsWith("{\n  \"components\"")
                .isEqualTo(new OpenApiDocument(document.normalised()).normalised());
        assertThatCode(() -> new OpenApiDocument(document.normalised())).doesNotThrowAnyException();
    }

    private OpenApiDocument.Operation operation(String method, String path) {
        return document.operation(method, path).orElseThrow();
    }
}
