package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.customer.Api;
import com.quenty.customer.Api.Answer;
import com.quenty.customer.OpenWorkElsewhere;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceIT
class CompanyIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Api api;
    private final MutableClock clock;
    private final OpenWorkElsewhere openWork;

    CompanyIT(RestTestClient http, MutableClock clock, OpenWorkElsewhere openWork) {
        this.api = Api.of(http);
        this.clock = clock;
        this.openWork = openWork;
    }

    @BeforeEach
    void nobodyHasAnythingInHand() {
        openWork.none();
    }

    private Answer create(String json) {
        return api.post("/api/v1/companies", json);
    }

    private Answer created() {
        var answer = create("{\"name\": \"Company %d\"}".formatted(NAMES.incrementAndGet()));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    @Test
    void aCompanyIsCreatedWithItsDocumentAsTypedAndNormalised() {
        var answer = create("""
                {"name": "  Café Andino ", "business_name": "Café Andino S.A.S.", "document_type": "NIT",
                 "document_number": "800.003.122-6"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/api/v1/companies/" + answer.text("company_id"));
        assertThat(answer.headers().getETag()).isEqualTo("\"0\"");
        assertThat(ExternalId.isValid("COMP", answer.text("company_id"))).isTrue();
        assertThat(answer.text("name")).isEqualTo("Café Andino");
        assertThat(answer.text("country")).isEqualTo("CO");
        assertThat(answer.text("document_number")).isEqualTo("800.003.122-6");
        assertThat(answer.text("document_number_normalized")).isEqualTo("8000031226");
        assertThat(answer.text("document_check")).isEqualTo("passed");
        assertThat(answer.body().at("/verification/status").asString()).isEqualTo("unverified");
        assertThat(api.get("/api/v1/companies/" + answer.text("company_id")).body())
                .isEqualTo(answer.body());
    }

    @Test
    void anRfcWithAWrongCheckDigitIsTakenAndMarked() {
        var answer = create("{\"name\": \"SIN\", \"document_type\": \"RFC\", \"document_number\": \"SIN-931116-9P8\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("document_check")).isEqualTo("suspicious");
    }

    @Test
    void theAlphanumericCnpjOfBrazilIsTaken() {
        var answer =
                create("{\"name\": \"BR\", \"document_type\": \"CNPJ\", \"document_number\": \"12.abc.345/01de-35\"}");

        assertThat(answer.status()).isEqualTo(201);
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
        var answer = create("""
                {"name": "Wrong", "document_type": "%s", "document_number": "%s", "country": %s}""".formatted(type, number, country == null ? "null" : '"' + country + '"'));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.pointers()).isEqualTo(pointer);
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

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).isEqualTo(pointer);
    }

    @Test
    void theSameNumberInAnotherSpellingIsADuplicate() {
        assertThat(create("{\"name\": \"A\", \"document_type\": \"RUC\", \"document_number\": \"20512333797\"}")
                        .status())
                .isEqualTo(201);

        var second = create("{\"name\": \"B\", \"document_type\": \"RUC\", \"document_number\": \"20-512333797\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("duplicate-document");
        assertThat(second.pointers()).isEqualTo("/document_number");
    }

    @Test
    void ofManyWhoRegisterOneNumberAtOnceOneWins() {
        var outcomes = Concurrently.run(
                8,
                () -> create("{\"name\": \"R\", \"document_type\": \"RUT\", \"document_number\": \"52.000.543-9\"}")
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(status -> status == 201))
                .hasSize(1);
        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(status -> status == 409))
                .hasSize(7);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyMakesOneCompany() {
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/api/v1/companies", "{\"name\": \"Once\"}");

        var again = keyed.post("/api/v1/companies", "{\"name\": \"Once\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keyed.post("/api/v1/companies", "{\"name\": \"Twice\"}").status())
                .isEqualTo(422);
    }

    @Test
    void aPatchChangesWhatItNamesAndRemovesWhatItNulls() {
        var id = create("""
                {"name": "Old", "business_name": "Old S.A.", "country": "PE"}""").text("company_id");

        var patched = api.patch("/api/v1/companies/" + id, 0, "{\"name\": \"New\", \"business_name\": null}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("name")).isEqualTo("New");
        assertThat(patched.body().path("business_name").isNull()).isTrue();
        assertThat(patched.text("country")).isEqualTo("PE");
        assertThat(patched.headers().getETag()).isEqualTo("\"1\"");
    }

    @Test
    void aPatchWithoutTheVersionOrWithAnOldOneIsRefused() {
        var path = "/api/v1/companies/" + created().text("company_id");
        assertThat(api.patch(path, 0, "{\"name\": \"First\"}").status()).isEqualTo(200);

        assertThat(api.exchange(HttpMethod.PATCH, path, "{\"name\": \"x\"}").status())
                .isEqualTo(428);
        assertThat(api.patch(path, 0, "{\"name\": \"x\"}").status()).isEqualTo(412);
        assertThat(api.patch(path, 1, "{\"name\": null}").pointers()).isEqualTo("/name");
        assertThat(api.patch(path, 1, "{\"verification_status\": \"verified\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentIsAddedByPatchAndCheckedAgainOnlyWhenItChanges() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var documented = api.patch(path, 0, "{\"document_type\": \"EIN\", \"document_number\": \"12-3456789\"}");
        assertThat(documented.text("country")).isEqualTo("US");

        var wrong = api.patch(path, 1, "{\"document_number\": \"00-3456789\"}");
        assertThat(wrong.status()).isEqualTo(422);
        var typeless = api.patch(path, 1, "{\"document_type\": null}");
        assertThat(typeless.pointers()).isEqualTo("/document_type");
        var none = api.patch(path, 1, "{\"document_type\": null, \"document_number\": null}");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body().path("document_check").isNull()).isTrue();
    }

    @Test
    void ofTwoWhoPatchTheSameVersionOneIsTooLate() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var outcomes = Concurrently.run(
                6,
                () -> api.patch(path, 0, "{\"name\": \"N%d\"}".formatted(NAMES.incrementAndGet()))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @Test
    void theTextFindsPartsOfNamesAndNumbersInAnyCaseAndAccent() {
        create("{\"name\": \"Panadería Ñandú\", \"document_type\": \"NIT\", \"document_number\": \"213.123.435-1\"}");

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
        assertThat(api.get("/api/v1/companies?" + query).status()).isEqualTo(400);
    }

    @Test
    void pagesStayWholeWhileCompaniesAreAdded() {
        clock.advance(Duration.ofSeconds(1));
        var mark = "Paged" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            create("{\"name\": \"%s %d\"}".formatted(mark, i));
        }
        var seen = new ArrayList<String>();
        var page = api.get("/api/v1/companies?limit=3&q={q}", mark);
        while (true) {
            seen.addAll(page.items("name"));
            if (!page.body().path("has_more").asBoolean()) {
                break;
            }
            create("{\"name\": \"%s late %d\"}".formatted(mark, seen.size()));
            page = api.get("/api/v1/companies?limit=3&q={q}&cursor={c}", mark, page.text("next_cursor"));
        }

        assertThat(seen)
                .containsExactly(
                        mark + " 6", mark + " 5", mark + " 4", mark + " 3", mark + " 2", mark + " 1", mark + " 0");
    }

    @Test
    void listsAreFilteredAndSorted() {
        create("{\"name\": \"Zebra\", \"country\": \"CL\"}");
        var inactive = create("{\"name\": \"Alpaca\", \"country\": \"CL\"}").text("company_id");
        api.post("/api/v1/companies/" + inactive + "/deactivate", null);

        assertThat(api.get("/api/v1/companies?country=CL&active=true").items("name"))
                .contains("Zebra")
                .doesNotContain("Alpaca");
        assertThat(api.get("/api/v1/companies?country=CL&active=false&verification_status=unverified")
                        .items("name"))
                .containsExactly("Alpaca");
        assertThat(api.get("/api/v1/companies?country=CL&sort=name&limit=100").items("name"))
                .isSorted();
        assertThat(api.get("/api/v1/companies?country=CL&count=true")
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThan(1);
    }

    @Test
    void aCompanyIsDeactivatedOnceAndReactivatedOnce() {
        var path = "/api/v1/companies/" + created().text("company_id");

        var inactive = api.post(path + "/deactivate", "{\"reason\": \"Contract ended.\"}");
        assertThat(inactive.status()).isEqualTo(200);
        assertThat(inactive.body().path("active").asBoolean()).isFalse();
        var twice = api.post(path + "/deactivate", null);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("illegal-transition");
        assertThat(twice.body().path("allowed").get(0).asString()).isEqualTo("active");
        assertThat(api.post(path + "/reactivate", null).body().path("active").asBoolean())
                .isTrue();
        assertThat(api.post(path + "/reactivate", null).status()).isEqualTo(409);
    }

    @Test
    void aVerbHonoursTheVersionWhenItIsNamed() {
        var path = "/api/v1/companies/" + created().text("company_id");

        assertThat(api.with("If-Match", "\"7\"")
                        .post(path + "/deactivate", null)
                        .status())
                .isEqualTo(412);
        assertThat(api.with("If-Match", "\"0\"")
                        .post(path + "/deactivate", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCompanyThatOthersStillWorkForIsNotDeactivated() {
        var id = created().text("company_id");
        openWork.of(id, 3, "orders");

        var refused = api.post("/api/v1/companies/" + id + "/deactivate", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("open-work-left");
        assertThat(refused.body().path("open_work").get(0).asString()).isEqualTo("3 open orders");
        assertThat(api.get("/api/v1/companies/" + id).body().path("active").asBoolean())
                .isTrue();
    }

    @Test
    void aCompanyIsNotDeactivatedWhileASiblingCanNotSay() {
        var id = created().text("company_id");
        openWork.beDown();

        var refused = api.post("/api/v1/companies/" + id + "/deactivate", null);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("upstream-unavailable");
        assertThat(refused.text("service")).isEqualTo("order-service");
        assertThat(api.get("/api/v1/companies/" + id).body().path("active").asBoolean())
                .isTrue();
    }

    @Test
    void allSiblingsAreAskedBeforeACompanyIsDeactivated() {
        var id = created().text("company_id");
        openWork.of(id, 1, "orders");
        openWork.ofCredit(id, 2, "loans");

        var refused = api.post("/api/v1/companies/" + id + "/deactivate", null);

        assertThat(refused.code()).isEqualTo("open-work-left");
        assertThat(refused.body().path("open_work").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("1 open orders", "2 open loans");

        openWork.creditBeDown();
        var unasked = api.post("/api/v1/companies/" + id + "/deactivate", null);
        assertThat(unasked.status()).isEqualTo(503);
        assertThat(unasked.text("service")).isEqualTo("microcredit-service");
    }

    @Test
    void whoSeesOneCompanyFindsNoOther() {
        var own = created().text("company_id");
        var other = created().text("company_id");
        var manager = Tokens.with("companies:*", "users:read").company(own);

        assertThat(api.as(manager).get("/api/v1/companies/" + own).status()).isEqualTo(200);
        assertThat(api.as(manager).get("/api/v1/companies").items("company_id")).containsExactly(own);
        assertThat(api.as(manager)
                        .get("/api/v1/companies/counts")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        for (var path : new String[] {"", "/members", "/verification/history"}) {
            assertThat(api.as(manager).get("/api/v1/companies/" + other + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(api.as(manager)
                        .patch("/api/v1/companies/" + other, 0, "{\"name\": \"Mine\"}")
                        .status())
                .isEqualTo(404);
        for (var verb : new String[] {"deactivate", "reactivate", "verification/submit"}) {
            assertThat(api.as(manager)
                            .post("/api/v1/companies/" + other + "/" + verb, null)
                            .code())
                    .as(verb)
                    .isEqualTo("company-not-found");
        }
    }

    @Test
    void aCustomerSeesHisOwnCompanyAndOneWithoutACompanySeesNone() {
        var own = created().text("company_id");
        var customer = Tokens.with("companies:read").company(own).scope(DataScope.OWN);
        var loner = Tokens.with("companies:read").scope(DataScope.OWN);

        assertThat(api.as(customer).get("/api/v1/companies").items("company_id"))
                .containsExactly(own);
        assertThat(api.as(loner).get("/api/v1/companies").items("company_id")).isEmpty();
        assertThat(api.as(loner).get("/api/v1/companies/" + own).status()).isEqualTo(404);
    }

    @Test
    void onlyThePlatformCreatesCompanies() {
        var answer = api.as(Tokens.with("companies:create").company(created().text("company_id")))
                .post("/api/v1/companies", "{\"name\": \"x\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("outside-data-scope");
        assertThat(api.as(Tokens.with("companies:read"))
                        .post("/api/v1/companies", "{\"name\": \"x\"}")
                        .code())
                .isEqualTo("permission-denied");
    }

    @Test
    void countsSayHowManyThereAreAndHowManyAreNew() {
        var before = api.get("/api/v1/companies/counts").body();
        create("{\"name\": \"Counted\"}");
        var after = api.get("/api/v1/companies/counts").body();

        assertThat(after.path("total").asLong()).isEqualTo(before.path("total").asLong() + 1);
        assertThat(after.at("/by_status/active").asLong())
                .isEqualTo(before.at("/by_status/active").asLong() + 1);
        assertThat(after.at("/by_verification_status/unverified").asLong())
                .isEqualTo(before.at("/by_verification_status/unverified").asLong() + 1);
        assertThat(after.path("new_in_thirty_days").asLong())
                .isEqualTo(before.path("new_in_thirty_days").asLong() + 1);

        clock.advance(Duration.ofDays(31));
        assertThat(api.get("/api/v1/companies/counts")
                        .body()
                        .path("new_in_thirty_days")
                        .asLong())
                .isZero();
    }

    @Test
    void siblingsAskWithAServiceTokenOnly() {
        var id = created().text("company_id");
        var sibling = Tokens.with("internal-customers:read").service("order-service");

        var view = api.as(sibling).get("/internal/v1/companies/" + id);
        assertThat(view.status()).isEqualTo(200);
        ContractSample.of("customer", "verified-company").isTrueOf(view.body().toString());
        assertThat(view.body().path("verified").asBoolean()).isFalse();

        assertThat(api.as(sibling).get("/internal/v1/companies/COMP-0").code()).isEqualTo("company-not-found");
        assertThat(api.as(Tokens.with("*")).get("/internal/v1/companies/" + id).status())
                .isEqualTo(403);
        assertThat(api.as(Tokens.with().service("order-service"))
                        .get("/internal/v1/companies/" + id)
                        .status())
                .isEqualTo(403);
    }
}
