package com.quenty.intlshipping.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DeclarationIT {

    private static final String PATH = "/api/v1/shipping/validate";

    private final ApiClient api;

    DeclarationIT(RestTestClient http) {
        this.api = ApiClient.of(http).as(Tokens.with().company("COMP-DECLARING"));
    }

    /** Coffee from Colombia to Spain, with nothing to be said against it. */
    private static Map<String, @Nullable Object> coffee(Object... changes) {
        return Json.changed(Json.parse("""
                        {"sender": {"name": "Ana Rojas", "company": "Café del Sur", "street": "Carrera 7 # 71-21",
                                    "city": "Bogotá", "postal_code": "110231", "country": "CO", "phone": "+576011234567"},
                         "recipient": {"name": "Lucía Fernández", "street": "Calle de Alcalá 45", "city": "Madrid",
                                       "postal_code": "28013", "country": "ES", "phone": "+34910000000"},
                         "incoterm": "DAP", "content_type": "merchandise", "currency": "USD",
                         "pieces": [{"length": 40, "width": 30, "height": 20, "weight": 4.2}],
                         "items": [{"description": "Roasted coffee", "quantity": 12, "weight": 0.34, "value": 9.50,
                                    "hs_code": "0901.21", "country_of_origin": "CO", "piece_number": 1}]}"""), changes);
    }

    private static List<Map<String, @Nullable Object>> items(Object... changes) {
        return List.of(Json.changed(Json.parse("""
                        {"description": "Goods", "quantity": 1, "weight": 0.5, "value": 100, "hs_code": "0901.21",
                         "country_of_origin": "CO"}"""), changes));
    }

    private static List<String> findings(Answer answer) {
        return Findings.of(answer, "");
    }

    private List<String> found(Object... changes) {
        return findings(api.post(PATH, coffee(changes)));
    }

    private static List<String> documents(Answer answer) {
        return answer.is(200)
                .at("documents")
                .valueStream()
                .map(document -> document.path("document").asString())
                .toList();
    }

    @Test
    void aWholeDeclarationIsValidAndNeedsItsInvoice() {
        var answer = api.post(PATH, coffee()).is(200);

        assertThat(findings(answer)).isEmpty();
        assertThat(answer.flag("valid")).isTrue();
        assertThat(documents(answer)).containsExactly("commercial_invoice");
        assertThat(answer.text("documents.0.rule")).isEqualTo("import.any.merchandise.commercial_invoice@2026-01-01");
    }

    @Test
    void everythingThatIsMissingIsAFindingAndNoRefusal() {
        var answer = api.post(PATH, Json.of());

        assertThat(answer.is(200).flag("valid")).isFalse();
        assertThat(findings(answer))
                .containsExactlyInAnyOrder(
                        "field-missing block /sender/name",
                        "field-missing block /sender/street",
                        "field-missing block /sender/city",
                        "field-missing block /sender/country",
                        "field-missing block /recipient/name",
                        "field-missing block /recipient/street",
                        "field-missing block /recipient/city",
                        "field-missing block /recipient/country",
                        "field-missing block /incoterm",
                        "field-missing block /content_type",
                        "field-missing warn /currency",
                        "field-missing block /pieces",
                        "field-missing block /items",
                        "field-missing warn /recipient/phone",
                        "field-missing warn /recipient/postal_code");
        assertThat(findings(api.post(PATH, Json.of("pieces", List.of(Json.of()), "items", List.of(Json.of())))))
                .contains(
                        "field-missing block /pieces/0/length",
                        "field-missing block /pieces/0/weight",
                        "field-missing block /items/0/description",
                        "field-missing block /items/0/quantity",
                        "field-missing block /items/0/value",
                        "field-missing block /items/0/hs_code");
    }

    @Test
    void whatCannotBeIsAFindingWhereItStands() {
        assertThat(found("items", items("hs_code", "7701.10")))
                .containsExactly("hs-code-unknown block /items/0/hs_code");
        assertThat(found("items", items("hs_code", "coffee")))
                .containsExactly("hs-code-unknown block /items/0/hs_code");
        assertThat(found("items", items("hs_code", "0901"))).containsExactly("hs-code-short warn /items/0/hs_code");
        assertThat(found("items", items("quantity", 0))).containsExactly("field-invalid block /items/0/quantity");
        assertThat(found("items", items("value", -1))).containsExactly("field-invalid block /items/0/value");
        assertThat(found("currency", "COP", "items", items("value", 1000.555)))
                .contains("field-invalid block /items/0/value");
        assertThat(found("items", items("country_of_origin", "ZZ")))
                .containsExactly("country-unknown block /items/0/country_of_origin");
        assertThat(found("items", items("piece_number", 2)))
                .containsExactlyInAnyOrder("piece-empty block /pieces/0", "piece-unknown block /items/0/piece_number");
        assertThat(found("items", items("value", 0))).containsExactly("value-missing warn /items/0/value");
        assertThat(found("insured_value", 114.01)).containsExactly("insured-above-value block /insured_value");
        assertThat(found("insured_value", 114)).isEmpty();
        assertThat(found("items", items("weight", 4.3)))
                .containsExactly("weights-contradictory block /pieces/0/weight");
        assertThat(found("incoterm", "DDU")).containsExactly("field-invalid block /incoterm");
        assertThat(found("content_type", "toys")).containsExactly("field-invalid block /content_type");
        assertThat(found("currency", "HRK")).containsExactly("field-invalid block /currency");
        assertThat(found("sender", Json.of("name", "A", "street", "B", "city", "C", "country", "Spain")))
                .containsExactly("country-unknown block /sender/country");
    }

    @Test
    void anythingNoCarrierTakesIsAFinding() {
        assertThat(found("currency", "EUR")).containsExactly("currency-not-carried block /currency");
        assertThat(found("currency", null)).containsExactly("field-missing warn /currency");
        var box = Json.of("length", 40, "width", 30, "height", 20, "weight", 4.2);
        assertThat(found("pieces", List.of(Json.changed(box, "weight", 9_000))))
                .containsExactly("weight-not-carried block /pieces/0/weight");
        assertThat(found("pieces", List.of(Json.changed(box, "length", 9_000, "width", 9_000, "height", 9_000))))
                .containsExactly("weight-not-carried block /pieces");
        assertThat(found("ship_date", "9999-12-31")).containsExactly("ship-date-far-ahead block /ship_date");
    }

    /** Tamil, Bengali, Khmer and Ethiopic: no font that papers are printed with has them. */
    @Test
    void textsThatCannotBePrintedAreFound() {
        var party = Json.of(
                "name",
                "\u0BA4\u0BAE\u0BBF\u0BB4\u0BCD",
                "street",
                "\u0995\u09B2 1",
                "city",
                "Madrid",
                "postal_code",
                "28013",
                "country",
                "ES",
                "phone",
                "+34910000000");

        var answer = api.post(
                PATH,
                coffee("recipient", party, "items", items("description", "Coffee \u1780 \u1230", "piece_number", 1)));

        assertThat(findings(answer))
                .containsExactly(
                        "text-not-printable warn /recipient/name",
                        "text-not-printable warn /recipient/street",
                        "text-not-printable warn /items/0/description");
        assertThat(answer.at("findings")
                        .valueStream()
                        .map(finding -> finding.path("detail").asString()))
                .satisfiesExactly(
                        name -> assertThat(name).contains("Tamil", "\u0BA4"),
                        street -> assertThat(street).contains("Bengali"),
                        goods -> assertThat(goods).contains("Khmer", "Ethiopic"));
        assertThat(found(
                        "recipient",
                        Json.changed(party, "name", "\u738B\u5C0F\u660E", "street", "\u0627\u0644\u0646\u0648\u0631")))
                .isEmpty();
    }

    @Test
    void valuesAndWeightsAreHeldToTheRoomThatThereIs() {
        assertThat(found("items", items("value", new BigDecimal("99999999.99"))))
                .isEmpty();
        assertThat(found("items", items("value", new BigDecimal("100000000.00"))))
                .containsExactly("field-invalid block /items/0/value");
        assertThat(found("items", items("value", new BigDecimal("99999999.99"), "quantity", 2)))
                .containsExactly("sum-too-large block /items");
        assertThat(found("insured_value", new BigDecimal("100000000.00")))
                .contains("field-invalid block /insured_value");
        assertThat(found("pieces", List.of(Json.of("length", 10_000, "width", 30, "height", 20, "weight", 4.2))))
                .contains("field-invalid block /pieces/0/length");
        assertThat(found("pieces", List.of(Json.of("length", 40, "width", 30, "height", 20, "weight", 4.2555))))
                .contains("field-invalid block /pieces/0/weight");
        assertThat(found("items", items("weight", new BigDecimal("99999.999"), "quantity", 2)))
                .contains("sum-too-large block /items");
    }

    @Test
    void papersNeedNeitherCodeNorOrigin() {
        assertThat(found("content_type", "documents", "items", items("hs_code", null, "country_of_origin", null)))
                .isEmpty();
        assertThat(found("items", items("hs_code", null, "country_of_origin", null)))
                .containsExactlyInAnyOrder(
                        "field-missing block /items/0/hs_code", "field-missing block /items/0/country_of_origin");
    }

    @Test
    void prohibitedAndRestrictedGoodsAreFoundByTheRulesThatSaySo() {
        assertThat(found("items", items("hs_code", "360410")))
                .containsExactly("goods-prohibited block /items/0/hs_code");
        assertThat(found("items", items("hs_code", "930320")))
                .containsExactly(
                        "goods-need-licence licence /items/0/hs_code", "goods-need-licence licence /items/0/hs_code");
        var batteries = api.post(PATH, coffee("items", items("hazards", List.of("lithium_battery"))));
        assertThat(findings(batteries)).containsExactly("goods-restricted warn /items/0/hazards");
        assertThat(batteries.flag("valid")).isTrue();
        assertThat(documents(batteries)).containsExactly("commercial_invoice", "battery_statement");
        assertThat(batteries.text("findings.0.rule")).isEqualTo("import.any.lithium_battery@2026-01-01");
    }

    @Test
    void limitsDependOnContentAndValue() {
        var euros = coffee("content_type", "gift", "currency", "EUR");
        assertThat(Findings.of(api.post(PATH, Json.changed(euros, "items", items("value", 45))), "value"))
                .isEmpty();
        assertThat(Findings.of(api.post(PATH, Json.changed(euros, "items", items("value", 45.01))), "value"))
                .containsExactly("value-above-limit warn /items");
        assertThat(found("content_type", "gift")).containsExactly("value-in-other-currency warn /items");
        assertThat(documents(api.post(PATH, coffee("content_type", "gift", "items", items("value", 1)))))
                .containsExactly("pro_forma_invoice");
    }

    /** Haiti's embargo of arms is shipped as an example, and so is that of everything for North Korea. */
    @Test
    void embargoesOfCountriesCount() {
        var pyongyang = Json.of("name", "A", "street", "B", "city", "C", "postal_code", "1", "phone", "1");

        assertThat(found("recipient", Json.changed(pyongyang, "country", "KP")))
                .containsExactly("country-under-embargo block /recipient/country");
        assertThat(found("recipient", Json.changed(pyongyang, "country", "SS"), "items", items("hs_code", "930320")))
                .contains("country-under-embargo block /items/0/hs_code");
        assertThat(found("recipient", Json.changed(pyongyang, "country", "SS"))).isEmpty();
    }

    @Test
    void aBodyThatIsNoDeclarationIsRefused() {
        api.post(PATH, Json.of("item", List.of())).problem(400, "validation-failed", "/item");
        api.post(PATH, Json.of("items", "none")).problem(400, "validation-failed", "/items");
        api.anonymous().post(PATH, Json.of()).problem(401, "authentication-required");
    }
}
