package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceIT
class CompanyIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ApiClient api;
    private final MutableClock clock;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;

    CompanyIT(
            RestTestClient http,
            MutableClock clock,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests) {
        this.api = ApiClient.of(http);
        this.clock = clock;
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
    }

    @BeforeEach
    void siblingsHaveNoOpenWork() {
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
    }

    private Answer create(Object body) {
        return api.post("/api/v1/companies", body);
    }

    private Answer created() {
        return create(Json.of("name", "Company " + NAMES.incrementAndGet())).is(201);
    }

    @Test
    void aCompanyIsCreatedWithItsDocumentAsTypedAndNormalised() {
        var answer = create(Json.of(
                "name",
                "  Café Andino ",
                "business_name",
                "Café Andino S.A.S.",
                "document_type",
                "NIT",
                "document_number",
                "800.003.122-6"));

        answer.is(201);
        assertThat(answer.location()).isEqualTo("/api/v1/companies/" + answer.text("company_id"));
        assertThat(answer.etag()).isEqualTo("\"0\"");
        assertThat(ExternalId.isValid("COMP", answer.text("company_id"))).isTrue();
        assertThat(answer.text("name")).isEqualTo("Café Andino");
        assertThat(answer.text("country")).isEqualTo("CO");
        assertThat(answer.text("document_number")).isEqualTo("800.003.122-6");
        assertThat(answer.text("document_number_normalized")).isEqualTo("8000031226");
        assertThat(answer.text("document_check")).isEqualTo("passed");
        assertThat(answer.text("verification.status")).isEqualTo("unverified");
        assertThat(api.get("/api/v1/companies/" + answer.text("company_id")).body())
                .isEqualTo(answer.body());
    }

    @Test
    void anRfcWithAWrongCheckDigitIsAcceptedAndMarked() {
        var answer = create(Json.of("name", "SIN", "document_type", "RFC", "document_number", "SIN-931116-9P8"));

        answer.is(201);
        assertThat(answer.text("document_check")).isEqualTo("suspicious");
    }

    @Test
    void theAlphanumericCnpjOfBrazilIsAccepted() {
        var answer = create(Json.of("name", "BR", "document_type", "CNPJ", "document_number", "12.abc.345/01de-35"));

        answer.is(201);
        assertThat(answer.text("document_number_normalized")).isEqualTo("12ABC34501DE35");
    }

    @ParameterizedTest
    @CsvSource({
        "NIT, 800.003.122-7, , 422, invalid-document-number, /document_number",
        "NIT, 800.003.122-6, PE, 422, unsuitable-document-type, /country",
        "XYZ, 800.003.122-6, , 422, unsuitable-document-type, /document_type",
        "CURP, HEGG560427MVZRRL04, , 422, unsuitable-document-type, /document_type",
        "NIT, 800.003.122-6, XX, 400, validation-failed, /country",
    })
    void aDocumentThatDoesNotFitIsRefusedWithAPointer(
            String type, String number, String country, int status, String code, String pointer) {
        var answer =
                create(Json.of("name", "Wrong", "document_type", type, "document_number", number, "country", country));

        answer.problem(status, code, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"business_name": "x"}                                | /name
        {"name": "   "}                                       | /name
        {"name": "x", "document_number": "8000031226"}        | /document_type
        {"name": "x", "document_type": "NIT"}                 | /document_number
        {"name": "x", "nickname": "y"}                        | /nickname
        {"name": 5}                                           | /name
        """)
    void aRequestOutOfShapeNamesTheField(String json, String pointer) {
        var answer = create(json);

        answer.is(400);
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void theSameNumberInAnotherSpellingIsADuplicate() {
        create(Json.of("name", "A", "document_type", "RUC", "document_number", "20512333797"))
                .is(201);

        var second = create(Json.of("name", "B", "document_type", "RUC", "document_number", "20-512333797"));

        second.problem(409, "duplicate-document", "/document_number");
    }

    @Test
    void ofConcurrentRegistrationsOfOneNumberOneWins() {
        var outcomes = Concurrently.run(
                8,
                () -> create(Json.of("name", "R", "document_type", "RUT", "document_number", "52.000.543-9"))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(status -> status == 201))
                .hasSize(1);
        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(status -> status == 409))
                .hasSize(7);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyCreatesOneCompany() {
        var keyed = api.key(UUID.randomUUID().toString());
        var first = keyed.post("/api/v1/companies", Json.of("name", "Once"));

        var again = keyed.post("/api/v1/companies", Json.of("name", "Once"));

        again.is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        keyed.post("/api/v1/companies", Json.of("name", "Twice")).is(422);
    }

    @Test
    void aPatchChangesWhatItNamesAndRemovesWhatItNulls() {
        var id = create(Json.of("name", "Old", "business_name", "Old S.A.", "country", "PE"))
                .text("company_id");

        var patched = api.seeing(0).patch("/api/v1/companies/" + id, Json.of("name", "New", "business_name", null));

        patched.is(200);
        assertThat(patched.text("name")).isEqualTo("New");
        assertThat(patched.body().path("business_name").isNull()).isTrue();
        assertThat(patched.text("country")).isEqualTo("PE");
        assertThat(patched.etag()).isEqualTo("\"1\"");
    }

    @Test
    void aPatchWithoutTheVersionOrWithAnOldOneIsRefused() {
        var path = "/api/v1/companies/" + created().text("company_id");
        api.seeing(0).patch(path, Json.of("name", "First")).is(200);

        api.patch(path, Json.of("name", "x")).is(428);
        api.seeing(0).patch(path, Json.of("name", "x")).is(412);
        api.seeing(1).patch(path, Json.of("name", null)).problem("validation-failed", "/name");
        api.seeing(1).patch(path, Json.of("verification_status", "verified")).is(400);
    }

    @Test
    void aDocumentIsAddedByPatchAndCheckedAgainOnlyWhenItChanges() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var documented = api.seeing(0).patch(path, Json.of("document_type", "EIN", "document_number", "12-3456789"));
        assertThat(documented.text("country")).isEqualTo("US");

        var wrong = api.seeing(1).patch(path, Json.of("document_number", "00-3456789"));
        wrong.is(422);
        var typeless = api.seeing(1).patch(path, Json.of("document_type", null));
        typeless.problem("validation-failed", "/document_type");
        var none = api.seeing(1).patch(path, Json.of("document_type", null, "document_number", null));
        none.is(200);
        assertThat(none.body().path("document_check").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RUT, 9007485-7, 09.007.485-7",
        "RUT, 567.043-8, 0000567043-8",
        "NIT, 4438655, 00443.865-5",
        "CNPJ, 7.195.358/0001-66, 07195358000166",
        "RFC, ABC991231AB1, abc-991231-ab1"
    })
    void aTaxpayerIsOneCompanyHoweverTheNumberIsTyped(String type, String typed, String alsoTyped) {
        create(Json.of("name", "First", "document_type", type, "document_number", typed))
                .is(201);

        create(Json.of("name", "Second", "document_type", type, "document_number", alsoTyped))
                .problem(409, "duplicate-document", "/document_number");
    }

    @ParameterizedTest
    @CsvSource({"RUT, 00.000.000-0", "NIT, 0000000000", "CNPJ, 00000000000000", "EIN, 00-0000000", "RFC, 000000000000"})
    void zerosAreNoNumber(String type, String typed) {
        create(Json.of("name", "Nobody", "document_type", type, "document_number", typed))
                .problem(422, "invalid-document-number", "/document_number");
    }

    @Test
    void aNumberThatGrowsWhenItIsNormalisedIsRefused() {
        api.post(
                "/api/v1/document-types",
                Json.of("code", "LONG", "country", "FR", "name", "L", "applies_to", "company"));

        create(Json.of("name", "Long", "document_type", "LONG", "document_number", "\uFDFA".repeat(50)))
                .problem(422, "invalid-document-number", "/document_number");
    }

    @Test
    void ofConcurrentPatchesOfOneVersionOneWins() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var outcomes = Concurrently.run(
                6,
                () -> api.seeing(0)
                        .patch(path, Json.of("name", "N" + NAMES.incrementAndGet()))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź Straße, LODZ STRASSE",
        "Кофейня «Ёж», КОФЕЙНЯ «еж",
        "Καφές ΟΔΟΣ, καφεσ οδος",
        "Cà phê Đà Nẵng, ca phe da nang",
        "İstanbul Kahve, istanbul",
        "100%_sure, 0%_S"
    })
    void namesOfAnyScriptAreFound(String name, String q) {
        create(Json.of("name", name));

        assertThat(api.get("/api/v1/companies?q={q}", q).items("name")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9017435-5",
                "09017435",
                "0009017435-5",
                "9.017.435",
                "9 017 435 5",
                "90 17",
                "***7435",
                "\u0669\u0660\u0661\u0667\u0664\u0663\u0665"
            })
    void aNumberIsFoundInAnySpelling(String q) {
        create(Json.of("name", "Zeros before", "document_type", "RUT", "document_number", "9017435-5"));
        create(Json.of("name", "Calle 7435"));

        assertThat(api.get("/api/v1/companies?q={q}", q).items("name")).contains("Zeros before");
        assertThat(api.get("/api/v1/companies?q={q}", "calle 7435").items("name"))
                .containsOnly("Calle 7435");
    }

    @ParameterizedTest
    @CsvSource({
        "MX, RFC, GHJ010101AB1, GHJ 010101 AB1|ghj-010101 ab1|GHJ 0101|hj 010101|G H J 0 1 0 1 0 1 A B 1|ＧＨＪ　０１０１０１　ＡＢ１",
        "MX, RFC, Ñ&K010101AB1, ñ&k 010101 ab1|n&k 010101|K 010101 AB 1",
        "BR, CNPJ, 47GHK34501DE92, 47 GHK 345 01DE 92|47.ghk.345/01de-92|047 ghk 345|GHK 345 / 01DE - 92"
    })
    void aNumberWithLettersIsFoundInAnySpelling(String country, String type, String number, String spellings) {
        create(Json.of("name", "Letters", "country", country, "document_type", type, "document_number", number));

        assertThat(spellings.split("\\|"))
                .allSatisfy(
                        q -> assertThat(api.get("/api/v1/companies?q={q}", q).items("document_number"))
                                .as(q)
                                .containsExactly(number));
    }

    @Test
    void theTextFindsPartsOfNamesAndNumbersInAnyCaseAndAccent() {
        create(Json.of("name", "Panadería Ñandú", "document_type", "NIT", "document_number", "213.123.435-1"));

        for (var q : new String[] {"nandu", "PANADERIA", "dería ñ", "213.123", "2131234351"}) {
            assertThat(api.get("/api/v1/companies?q={q}", q).items("name"))
                    .as(q)
                    .containsExactly("Panadería Ñandú");
        }
        for (var q : new String[] {"%%", "__", "nan%du", "\\\\"}) {
            assertThat(api.get("/api/v1/companies?q={q}", q).items("name"))
                    .as(q)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "sort=document_number",
                "limit=0",
                "limit=101",
                "active=perhaps",
                "cursor=x",
                "verification_status=great",
                "country=Colombia",
                "q=x"
            })
    void aListRefusesWhatItDoesNotOffer(String query) {
        api.get("/api/v1/companies?" + query).is(400);
    }

    @Test
    void pagesStayWholeWhileCompaniesAreAdded() {
        clock.advance(Duration.ofSeconds(1));
        var mark = "Paged" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            create(Json.of("name", mark + " " + i));
        }
        var seen = new ArrayList<String>();
        var page = api.get("/api/v1/companies?limit=3&q={q}", mark);
        while (true) {
            seen.addAll(page.items("name"));
            if (!page.flag("has_more")) {
                break;
            }
            create(Json.of("name", mark + " late " + seen.size()));
            page = api.get("/api/v1/companies?limit=3&q={q}&cursor={c}", mark, page.text("next_cursor"));
        }

        assertThat(seen)
                .containsExactly(
                        mark + " 6", mark + " 5", mark + " 4", mark + " 3", mark + " 2", mark + " 1", mark + " 0");
    }

    @Test
    void listsAreFilteredAndSorted() {
        create(Json.of("name", "Zebra", "country", "CL"));
        var inactive = create(Json.of("name", "Alpaca", "country", "CL")).text("company_id");
        api.post("/api/v1/companies/" + inactive + "/deactivate");

        assertThat(api.get("/api/v1/companies?country=CL&active=true").items("name"))
                .contains("Zebra")
                .doesNotContain("Alpaca");
        assertThat(api.get("/api/v1/companies?country=CL&active=false&verification_status=unverified")
                        .items("name"))
                .containsExactly("Alpaca");
        assertThat(api.get("/api/v1/companies?country=CL&sort=name&limit=100").items("name"))
                .isSorted();
        assertThat(api.get("/api/v1/companies?country=CL&count=true").number("total"))
                .isGreaterThan(1);
    }

    @Test
    void aCompanyIsDeactivatedOnceAndReactivatedOnce() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var inactive = api.post(path + "/deactivate", Json.of("reason", "Contract ended."));
        inactive.is(200);
        assertThat(inactive.flag("active")).isFalse();
        var twice = api.post(path + "/deactivate");
        twice.problem(409, "illegal-transition");
        assertThat(twice.text("allowed.0")).isEqualTo("active");
        assertThat(api.post(path + "/reactivate").flag("active")).isTrue();
        api.post(path + "/reactivate").is(409);
    }

    @Test
    void aVerbHonoursTheVersionWhenItIsNamed() {
        var path = "/api/v1/companies/" + created().text("company_id");

        api.seeing(7).post(path + "/deactivate").is(412);
        api.seeing(0).post(path + "/deactivate").is(200);
    }

    @Test
    void aCompanyWithOpenWorkIsNotDeactivated() {
        var id = created().text("company_id");
        orders.hasOpenWork(id, "orders", 3);

        var refused = api.post("/api/v1/companies/" + id + "/deactivate");

        refused.problem(409, "open-work-left");
        assertThat(refused.text("open_work.0")).isEqualTo("3 open orders");
        assertThat(api.get("/api/v1/companies/" + id).flag("active")).isTrue();
    }

    @Test
    void aCompanyIsNotDeactivatedWhileASiblingIsDown() {
        var id = created().text("company_id");
        orders.isDown();

        var refused = api.post("/api/v1/companies/" + id + "/deactivate");

        refused.problem(503, "upstream-unavailable");
        assertThat(refused.text("service")).isEqualTo("order-service");
        assertThat(api.get("/api/v1/companies/" + id).flag("active")).isTrue();
    }

    @Test
    void allSiblingsAreAskedBeforeACompanyIsDeactivated() {
        var id = created().text("company_id");
        orders.hasOpenWork(id, "orders", 1);
        credit.hasOpenWork(id, "loans", 2);
        pickups.hasOpenWork(id, "pickups", 3);
        manifests.hasOpenWork(id, "manifests", 4);

        var refused = api.post("/api/v1/companies/" + id + "/deactivate");

        refused.problem("open-work-left");
        assertThat(refused.body().path("open_work").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("1 open orders", "2 open loans", "3 open pickups", "4 open manifests");

        credit.isDown();
        var unasked = api.post("/api/v1/companies/" + id + "/deactivate");
        unasked.is(503);
        assertThat(unasked.text("service")).isEqualTo("microcredit-service");
    }

    @Test
    void callersOfACompanyFindNoOther() {
        var own = created().text("company_id");
        var other = created().text("company_id");
        var manager = Tokens.with("companies:*", "users:read").company(own);

        api.as(manager).get("/api/v1/companies/" + own).is(200);
        assertThat(api.as(manager).get("/api/v1/companies").items("company_id")).containsExactly(own);
        assertThat(api.as(manager).get("/api/v1/companies/counts").number("total"))
                .isEqualTo(1);
        for (var path : new String[] {"", "/members", "/verification/history"}) {
            api.as(manager).get("/api/v1/companies/" + other + path).is(404);
        }
        api.as(manager)
                .seeing(0)
                .patch("/api/v1/companies/" + other, Json.of("name", "Mine"))
                .is(404);
        for (var verb : new String[] {"deactivate", "reactivate", "verification/submit"}) {
            api.as(manager).post("/api/v1/companies/" + other + "/" + verb).problem("company-not-found");
        }
    }

    @Test
    void customersSeeTheirOwnCompanyAndWithoutACompanyNone() {
        var own = created().text("company_id");
        var customer = Tokens.with("companies:read").company(own).scope(DataScope.OWN);
        var loner = Tokens.with("companies:read").scope(DataScope.OWN);

        assertThat(api.as(customer).get("/api/v1/companies").items("company_id"))
                .containsExactly(own);
        assertThat(api.as(loner).get("/api/v1/companies").items("company_id")).isEmpty();
        api.as(loner).get("/api/v1/companies/" + own).is(404);
    }

    @Test
    void onlyThePlatformCreatesCompanies() {
        var answer = api.as(Tokens.with("companies:create").company(created().text("company_id")))
                .post("/api/v1/companies", Json.of("name", "x"));

        answer.problem(403, "outside-data-scope");
        api.as(Tokens.with("companies:read"))
                .post("/api/v1/companies", Json.of("name", "x"))
                .problem("permission-denied");
    }

    @Test
    void countsSayHowManyThereAreAndHowManyAreNew() {
        var before = api.get("/api/v1/companies/counts").body();
        create(Json.of("name", "Counted"));
        var after = api.get("/api/v1/companies/counts").body();

        assertThat(after.path("total").asLong()).isEqualTo(before.path("total").asLong() + 1);
        assertThat(after.at("/by_status/active").asLong())
                .isEqualTo(before.at("/by_status/active").asLong() + 1);
        assertThat(after.at("/by_verification_status/unverified").asLong())
                .isEqualTo(before.at("/by_verification_status/unverified").asLong() + 1);
        assertThat(after.path("new_in_thirty_days").asLong())
                .isEqualTo(before.path("new_in_thirty_days").asLong() + 1);

        clock.advance(Duration.ofDays(31));
        assertThat(api.get("/api/v1/companies/counts").number("new_in_thirty_days"))
                .isZero();
    }

    @Test
    void siblingsAskWithAServiceTokenOnly() {
        var id = created().text("company_id");
        var sibling = Tokens.with("internal-customers:read").service("order-service");

        var view = api.as(sibling).get("/internal/v1/companies/" + id);
        view.is(200);
        ContractSample.of("customer", "verified-company").isTrueOf(view.body().toString());
        assertThat(view.flag("verified")).isFalse();

        api.as(sibling).get("/internal/v1/companies/COMP-0").problem("company-not-found");
        api.as(Tokens.with("*")).get("/internal/v1/companies/" + id).is(403);
        api.as(Tokens.with().service("order-service"))
                .get("/internal/v1/companies/" + id)
                .is(403);
    }
}
