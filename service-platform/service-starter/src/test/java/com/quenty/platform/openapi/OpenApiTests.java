package com.quenty.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.web.PlatformWeb;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformWeb
@ContextConfiguration(classes = Market.class)
@ImportAutoConfiguration({
    OpenApiAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    MultipleOpenApiSupportConfiguration.class
})
class OpenApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    private JsonNode document;

    @BeforeEach
    void read() throws UnsupportedEncodingException {
        document = json.readTree(
                mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
    }

    @Test
    void itIsAnOpenApi31DocumentOfARelativeServer() {
        assertThat(at("/openapi")).isEqualTo("3.1.0");
        assertThat(at("/servers/0/url")).isEqualTo("/");
        assertThat(at("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
    }

    @Test
    void theDocumentIsInNoOtherFormat() {
        assertThat(mvc.get().uri("/v3/api-docs.yaml").exchange()).hasStatus(404);
    }

    @Test
    void propertiesAreInSnakeCaseAndRequiredUnlessNullable() {
        assertThat(schema("Deal")).isEqualTo("""
                        {"type":"object",
                         "properties":{
                           "best_line":{"anyOf":[{"$ref":"#/components/schemas/Line"},{"type":"null"}]},
                           "closed_at":{"type":["string","null"],"format":"date-time"},
                           "deal_id":{"type":"string"},
                           "deal_lines":{"type":"array","items":{"$ref":"#/components/schemas/Line"}},
                           "deal_status":{"type":"string","enum":["open","in_review"]},
                           "former_status":{"type":["string","null"],"enum":["open","in_review",null]},
                           "placed_at":{"type":"string","format":"date-time"},
                           "total_amount":{"type":"number"},
                           "version":{"type":"integer","format":"int64"}},
                         "required":["deal_id","deal_lines","deal_status","placed_at","total_amount","version"]}
                        """.lines().map(String::strip).reduce("", String::concat));
    }

    @Test
    void aPageSaysWhatIsLeftOutAndWhatIsNull() {
        assertThat(texts("/components/schemas/DealSummaryPage/required")).containsExactly("has_more", "items");
        assertThat(texts("/components/schemas/DealSummaryPage/properties/next_cursor/type"))
                .containsExactly("string", "null");
        assertThat(at("/components/schemas/DealSummaryPage/properties/total/type"))
                .isEqualTo("integer");
    }

    @Test
    void aMergePatchRequiresNothingAndNullsOnlyWhatMayBeNull() {
        assertThat(schema("ReviseDealPatch")).doesNotContain("required");
        assertThat(at("/components/schemas/ReviseDealPatch/properties/deal_name/type"))
                .isEqualTo("string");
        assertThat(at("/components/schemas/ReviseDealPatch/properties/best_line/anyOf/0/$ref"))
                .isEqualTo("#/components/schemas/LinePatch");
        var body = operation("patch", "/api/v1/deals/{deal_id}").at("/requestBody/content");
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("application/merge-patch+json", "application/json");
    }

    @Test
    void parametersAreNamedAsTheyAreSent() {
        assertThat(parameters("get", "/api/v1/deals"))
                .containsExactly(
                        "query customer_id",
                        "query deal_status",
                        "query placed_from",
                        "query any_status",
                        "query limit",
                        "query cursor",
                        "query sort",
                        "query count");
        assertThat(parameters("get", "/api/v1/deals/statistics"))
                .containsExactly("query window_days!", "query only_status");
        assertThat(parameters("patch", "/api/v1/deals/{deal_id}")).containsExactly("path deal_id!", "header If-Match!");
        assertThat(parameters("get", "/api/v1/deals/{deal_id}"))
                .containsExactly("path deal_id!", "header If-None-Match");
        assertThat(parameters("post", "/api/v1/deals")).containsExactly("header Idempotency-Key");
        assertThat(parameters("post", "/api/v1/deals/{deal_id}/confirm"))
                .containsExactly("path deal_id!", "header If-Match", "header Idempotency-Key!");
        var limit = operation("get", "/api/v1/deals").at("/parameters/4/schema");
        assertThat(limit.at("/type").asString()).isEqualTo("integer");
        assertThat(limit.at("/maximum").asInt()).isEqualTo(100);
        assertThat(operation("get", "/api/v1/deals").at("/parameters/1/schema").toString())
                .isEqualTo("{\"type\":\"string\",\"enum\":[\"open\",\"in_review\"]}");
    }

    @Test
    void aKeyThatIsRequiredHasAnExampleAndOneThatIsNotHasNone() {
        assertThat(operation("post", "/api/v1/deals/{deal_id}/confirm")
                        .at("/parameters/2/example")
                        .asString())
                .matches("[!-~]{1,200}");
        assertThat(operation("post", "/api/v1/deals").at("/parameters/0").has("example"))
                .isFalse();
    }

    @Test
    void everyOperationNamesItsPermissionItsProblemsAndItself() {
        var place = operation("post", "/api/v1/deals");
        assertThat(place.at("/operationId").asString()).isEqualTo("deals_place");
        assertThat(place.at("/x-permission").asString()).isEqualTo("deals:create");
        assertThat(place.at("/security/0").has("bearer")).isTrue();
        assertThat(place.at("/responses").propertyNames())
                .containsExactly(
                        "201", "400", "401", "403", "405", "406", "408", "409", "413", "415", "422", "429", "500",
                        "503", "504");
        assertThat(place.at("/responses/201/headers").propertyNames()).contains("Location", "ETag");
        assertThat(place.at("/responses/422/$ref").asString()).isEqualTo("#/components/responses/problem_422");

        var enquire = operation("post", "/api/v1/deals/enquiry");
        assertThat(enquire.at("/security").isEmpty()).isTrue();
        assertThat(enquire.at("/responses").propertyNames())
                .containsExactly(
                        "202", "400", "405", "406", "408", "409", "413", "415", "422", "429", "500", "503", "504");

        assertThat(operation("get", "/api/v1/deals/{deal_id}").at("/responses").propertyNames())
                .contains("200", "304", "404")
                .doesNotContain("409", "422");
        assertThat(operation("delete", "/api/v1/deals/{deal_id}")
                        .at("/responses")
                        .propertyNames())
                .contains("204", "412", "428");
    }

    @Test
    void itSaysWhatItIsAboutAndWhomToAsk() {
        assertThat(at("/info/description")).contains("/docs/guides/errors");
        assertThat(at("/info/contact/name")).isNotEmpty();
        assertThat(at("/servers/0/description")).isNotEmpty();
    }

    @Test
    void everyBodyAndAnswerHasAnExampleThatIsMadeOfThoseOfItsMembers() {
        assertThat(operation("post", "/api/v1/deals")
                        .at("/requestBody/content/application~1json/example")
                        .toString())
                .isEqualTo("{\"customer_id\":\"USER-01JD\",\"lines\":[{\"product_sku\":\"text\",\"quantity\":1}],"
                        + "\"wanted_on\":\"2026-11-22\",\"first_status\":\"open\"}");
        assertThat(operation("get", "/api/v1/deals/{deal_id}")
                        .at("/responses/200/content/application~1json/example/deal_status")
                        .asString())
                .isEqualTo("open");
    }

    @Test
    void aProblemResponseListsItsCodes() {
        assertThat(texts("/components/responses/problem_412/x-problem-codes")).containsExactly("stale-version");
        assertThat(at("/components/responses/problem_412/content/application~1problem+json/example/code"))
                .isEqualTo("stale-version");
    }

    @Test
    void aWordThatMustNotBeBlankHasALengthAndNoLimitLimitsNothing() {
        assertThat(document.at("/components/schemas/Line/properties/product_sku/minLength")
                        .asInt())
                .isEqualTo(1);
        assertThat(document.at("/components/schemas/PlaceDeal/properties/lines/minItems")
                        .asInt())
                .isEqualTo(1);
        assertThat(document.toString()).doesNotContain("\"minLength\":0");
    }

    @Test
    void nothingIsLeftThatNobodyNames() {
        assertThat(document.at("/components/schemas").propertyNames())
                .containsExactly(
                        "Deal",
                        "DealSummary",
                        "DealSummaryPage",
                        "Line",
                        "LinePatch",
                        "PlaceDeal",
                        "Problem",
                        "ReviseDealPatch");
    }

    @Test
    void askedAgainItIsTheSame() throws UnsupportedEncodingException {
        assertThat(json.readTree(
                        mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString()))
                .isEqualTo(document);
    }

    private String at(String pointer) {
        return document.at(pointer).asString();
    }

    private List<String> texts(String pointer) {
        return document.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private String schema(String name) {
        return document.at("/components/schemas/" + name).toString();
    }

    private JsonNode operation(String method, String path) {
        var operation = document.at("/paths").get(path).get(method);
        assertThat(operation).as(method + ' ' + path).isNotNull();
        return operation;
    }

    private List<String> parameters(String method, String path) {
        return operation(method, path)
                .at("/parameters")
                .valueStream()
                .map(parameter -> parameter.at("/in").asString()
                        + ' '
                        + parameter.at("/name").asString()
                        + (parameter.at("/required").asBoolean(false) ? "!" : ""))
                .toList();
    }
}
