package com.quenty.intlshipping.manifests.drafts;

import static com.quenty.intlshipping.manifests.ManifestFixtures.COMPANY;
import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.platform.security.DataScope;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ManifestIT {

    private static final String ORDER = "ORD-1018-02041-2";

    private final RestTestClient http;
    private final WireMockServer customers;
    private final OrderServiceStandIn orders;
    private final JdbcClient jdbc;

    private ManifestFixtures manifests;
    private ApiClient clerk;

    ManifestIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            JdbcClient jdbc) {
        this.http = http;
        this.customers = customers;
        this.orders = OrderServiceStandIn.of(orders);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void everybodyIsKnown() {
        manifests = ManifestFixtures.of(http, customers);
        clerk = manifests.clerk();
    }

    private static Map<String, @Nullable Object> with(String list, Map<String, @Nullable Object> one) {
        return Json.changed(coffee(), list, List.of(one));
    }

    private static Map<String, @Nullable Object> item(@Nullable Object... changes) {
        return Json.changed(Json.of("description", "Goods", "quantity", 1, "weight", 1, "value", 1), changes);
    }

    private static Map<String, @Nullable Object> box() {
        return Json.of("length", 40, "width", 30, "height", 25.5, "weight", 4.2);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM manifests").query(Long.class).single();
    }

    @Test
    void aDraftHasTheSumsOfItsContents() {
        var draft = clerk.post(PATH, coffee()).is(201);

        assertThat(draft.location()).isEqualTo(PATH + "/" + id(draft));
        assertThat(id(draft)).startsWith("MAN-");
        assertThat(draft.text("status")).isEqualTo("draft");
        assertThat(draft.text("company_id")).isEqualTo(COMPANY);
        assertThat(draft.text("shipping_zone")).isEqualTo("europe");
        assertThat(draft.decimal("total_weight")).isEqualTo(new BigDecimal("4.080"));
        assertThat(draft.decimal("total_gross_weight")).isEqualByComparingTo("4.2");
        // 40 × 30 × 25.5 cm are 30.6 litres.
        assertThat(draft.decimal("total_volume")).isEqualTo(new BigDecimal("0.031"));
        assertThat(draft.decimal("total_value")).isEqualTo(new BigDecimal("114.00"));
        assertThat(draft.text("items.0.hs_code")).isEqualTo("090121");
        assertThat(draft.number("items.0.piece_number")).isOne();
        assertThat(clerk.get(draft.location()).is(200).content()).isEqualTo(draft.content());
        assertThat(clerk.get(draft.location() + "/history").items("to")).containsExactly("draft");
    }

    @Test
    void totalsAreTheSumsOfTheRowsWhateverIsWritten() {
        var random = new Random(42);
        var draft = manifests.draft();
        for (int round = 0; round < 12; round++) {
            int pieces = 1 + random.nextInt(4);
            var boxes = new ArrayList<Object>();
            for (int i = 0; i < pieces; i++) {
                boxes.add(Json.of(
                        "length",
                        BigDecimal.valueOf(1 + random.nextInt(150_000), 3),
                        "width",
                        BigDecimal.valueOf(1 + random.nextInt(150_000), 3),
                        "height",
                        BigDecimal.valueOf(1 + random.nextInt(150_000), 3),
                        "weight",
                        BigDecimal.valueOf(1 + random.nextInt(70_000), 3)));
            }
            var items = new ArrayList<Object>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                items.add(item(
                        "quantity",
                        1 + random.nextInt(300),
                        "weight",
                        BigDecimal.valueOf(1 + random.nextInt(9_000), 3),
                        "value",
                        BigDecimal.valueOf(random.nextInt(90_000), 2),
                        "piece_number",
                        1 + random.nextInt(pieces)));
            }

            draft = clerk.seeing(draft)
                    .put(PATH + "/" + id(draft) + "/contents", Json.of("pieces", boxes, "items", items))
                    .is(200);

            var sums = jdbc.sql("""
                            SELECT m.total_weight = sum(i.quantity * i.weight) AND m.total_value = sum(i.quantity * i.value)
                                AND m.total_volume = (
                                    SELECT round(sum(p.length * p.width * p.height) / 1000000, 3)
                                    FROM manifest_pieces p WHERE p.manifest_id = m.id)
                            FROM manifests m JOIN manifest_items i ON i.manifest_id = m.id
                            WHERE m.unique_id = :id GROUP BY m.id
                            """).param("id", id(draft)).query(Boolean.class).single();
            assertThat(sums).as("%s", draft).isTrue();
            assertThat(draft.at("items").size()).isEqualTo(items.size());
        }
    }

    @Test
    void partiesAndTermsAreChangedOneByOne() {
        var draft = manifests.draft();

        var changed = clerk.seeing(draft)
                .patch(
                        draft.location(),
                        Json.of(
                                "recipient", Json.of("country", "PT", "city", "Lisboa"),
                                "incoterm", "DDP",
                                "invoice_number", "FE-7"))
                .is(200);

        assertThat(changed.text("recipient.city")).isEqualTo("Lisboa");
        assertThat(changed.text("recipient.name")).isEqualTo("Lucía Fernández");
        assertThat(changed.text("incoterm")).isEqualTo("DDP");
        assertThat(changed.version()).isEqualTo(draft.version() + 1);
        assertThat(clerk.get(PATH + "?destination_country=PT").items("manifest_id"))
                .contains(id(draft));
        clerk.seeing(draft).patch(draft.location(), Json.of("incoterm", "EXW")).problem(412, "stale-version");
        clerk.patch(draft.location(), Json.of("incoterm", "EXW")).is(428);
        // The values have cents, which yen have not.
        clerk.seeing(changed)
                .patch(draft.location(), Json.of("currency", "JPY"))
                .problem(422, "invalid-money", "/currency");
        clerk.seeing(changed)
                .patch(draft.location(), Json.of("recipient", Json.of("country", "CO")))
                .problem(422, "manifest-domestic", "/recipient/country");
        clerk.seeing(changed)
                .patch(draft.location(), Json.of("total_value", 1))
                .problem(400, "validation-failed", "/total_value");
        assertThat(clerk.get(draft.location()).content()).isEqualTo(changed.content());
    }

    @Test
    void anItemTakesFromItsProductWhatItLeavesOut() {
        orders.knowsProducts();

        var draft = clerk.post(PATH, with("items", Json.of("quantity", 3, "product_id", 1, "hs_code", "090121")))
                .is(201);

        assertThat(draft.text("items.0.description")).isEqualTo("Café de la Sierra, 500 g");
        assertThat(draft.decimal("items.0.weight")).isEqualByComparingTo("0.55");
        assertThat(draft.decimal("items.0.value")).isEqualTo(new BigDecimal("12.50"));
        // 20 × 10 × 6.5 cm are 1.3 litres.
        assertThat(draft.decimal("items.0.volume")).isEqualByComparingTo("0.001");
        assertThat(draft.text("items.0.country_of_origin")).isEqualTo("CO");
        assertThat(draft.decimal("total_value")).isEqualTo(new BigDecimal("37.50"));

        var own = clerk.post(
                        PATH,
                        with(
                                "items",
                                Json.of(
                                        "quantity",
                                        1,
                                        "product_id",
                                        1,
                                        "description",
                                        "Coffee beans",
                                        "weight",
                                        0.5,
                                        "value",
                                        10,
                                        "country_of_origin",
                                        "PE")))
                .is(201);
        assertThat(own.text("items.0.description")).isEqualTo("Coffee beans");
        assertThat(own.decimal("items.0.weight")).isEqualByComparingTo("0.5");
        assertThat(own.text("items.0.country_of_origin")).isEqualTo("PE");
        // Its price is in another currency, so that nothing is known of its value.
        clerk.post(PATH, Json.changed(with("items", Json.of("quantity", 1, "product_id", 1)), "currency", "EUR"))
                .problem(400, "validation-failed", "/items/0/value");
    }

    @Test
    void aProductOfAnotherCompanyOrNoneIsUnknown() {
        orders.knowsProducts();
        var platform = ApiClient.of(http);

        platform.post(
                        PATH,
                        Json.changed(
                                with("items", Json.of("quantity", 1, "product_id", 1)), "company_id", "COMP-OTHER"))
                .problem(422, "product-unknown", "/items/0/product_id");
        clerk.post(PATH, with("items", Json.of("quantity", 1, "product_id", 2)))
                .problem(422, "product-unknown", "/items/0/product_id");
    }

    @Test
    void aDraftOfAnOrderHasItsRecipientAndLines() {
        orders.knows(ORDER).knowsProducts();
        var body = Json.without(coffee(), "recipient", "items", "currency");
        var sender = Json.of("name", "Ana", "street", "Rua 1", "city", "Lisboa", "country", "PT");

        var draft = clerk.post(PATH, Json.changed(body, "order_number", ORDER, "sender", sender))
                .is(201);

        assertThat(draft.text("order_number")).isEqualTo(ORDER);
        assertThat(draft.text("recipient.name")).isEqualTo("Ana Restrepo");
        assertThat(draft.text("recipient.street_details")).isEqualTo("Apto 502");
        assertThat(draft.text("currency")).isEqualTo("USD");
        assertThat(draft.number("items.0.quantity")).isEqualTo(2);
        assertThat(draft.decimal("total_value")).isEqualTo(new BigDecimal("25.00"));
        assertThat(draft.decimal("total_weight")).isEqualByComparingTo("1.1");
        assertThat(clerk.get(PATH + "?order_number=" + ORDER).items("manifest_id"))
                .containsExactly(id(draft));
    }

    @Test
    void anOrderOfSomebodyElseIsUnknown() {
        orders.knows("ORD-1018-02042-0", "company_id", "COMP-OTHER").knowsNoOrder("ORD-1018-02043-9");

        for (var number : List.of("ORD-1018-02042-0", "ORD-1018-02043-9", "../products")) {
            clerk.post(PATH, Json.changed(coffee(), "order_number", number))
                    .problem(422, "order-unknown", "/order_number");
        }
        // A customer sends goods of their own orders.
        orders.knows(ORDER);
        var customer = clerk.as(Tokens.with("manifests:create")
                .company(COMPANY)
                .scope(DataScope.OWN)
                .subject("USER-OTHER"));
        CustomerServiceStandIn.of(customers).knows("USER-OTHER");
        customer.post(PATH, Json.changed(coffee(), "order_number", ORDER))
                .problem(422, "order-unknown", "/order_number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    weight        | -1         | 400 | validation-failed
                    weight        | 0          | 400 | validation-failed
                    weight        | 100000     | 400 | validation-failed
                    weight        | 0.0001     | 400 | validation-failed
                    value         | -0.01      | 400 | validation-failed
                    value         | 1.001      | 400 | validation-failed
                    quantity      | 0          | 400 | validation-failed
                    volume        | -1         | 400 | validation-failed
                    hs_code       | 7701.00    | 422 | hs-code-unknown
                    hs_code       | 77         | 422 | hs-code-unknown
                    hs_code       | coffee     | 400 | validation-failed
                    country_of_origin | XX     | 400 | validation-failed
                    piece_number  | 2          | 400 | validation-failed
                    piece_number  | 0          | 400 | validation-failed
                    """)
    void anItemThatCantBeIsRefusedWithItsPointer(String member, String value, int status, String code) {
        boolean text = member.equals("hs_code") || member.equals("country_of_origin");
        var before = count();

        clerk.post(PATH, with("items", item(member, text ? value : new BigDecimal(value))))
                .problem(status, code, "/items/0/" + member);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatCantBeIsRefusedWithItsPointer() {
        clerk.post(PATH, Json.changed(coffee(), "incoterm", "DAT")).problem(400, "validation-failed", "/incoterm");
        clerk.post(PATH, Json.changed(coffee(), "insured_value", -1))
                .problem(400, "validation-failed", "/insured_value");
        clerk.post(PATH, Json.changed(coffee(), "currency", "XXX")).problem(422, "invalid-money", "/currency");
        // Nobody would keep its third decimal.
        clerk.post(PATH, Json.changed(coffee(), "currency", "KWD")).problem(422, "invalid-money", "/currency");
        clerk.post(PATH, Json.changed(coffee(), "currency", "JPY")).problem(422, "invalid-money", "/items/0/value");
        clerk.post(PATH, Json.changed(coffee(), "ship_date", "2020-01-01"))
                .problem(400, "validation-failed", "/ship_date");
        clerk.post(PATH, Json.without(coffee(), "recipient")).problem(400, "validation-failed", "/recipient");
        clerk.post(PATH, Json.changed(coffee(), "pieces", List.of()))
                .problem(400, "validation-failed", "/items/0/piece_number");
        clerk.post(PATH, Json.changed(coffee(), "pieces", List.of(box(), box())))
                .problem(400, "validation-failed", "/items/0/piece_number");
        clerk.post(PATH, with("items", Json.of("quantity", 1)))
                .problem(400, "validation-failed", "/items/0/description", "/items/0/weight", "/items/0/value");
        var abroad = Json.of("name", "A", "street", "B", "city", "C", "country", "KP");
        clerk.post(PATH, Json.changed(coffee(), "recipient", Json.changed(abroad, "country", "QQ")))
                .problem(400, "validation-failed", "/recipient/country");
        jdbc.sql("UPDATE countries SET active = FALSE WHERE iso_code = 'KP'").update();
        clerk.post(PATH, Json.changed(coffee(), "recipient", abroad))
                .problem(422, "country-not-served", "/recipient/country");
    }

    @Test
    void sumsThatNobodyCouldKeepAreRefused() {
        var dear = item("value", new BigDecimal("99999999.99"));
        var heavy = item("weight", new BigDecimal("99999.999"));
        var before = count();

        clerk.post(PATH, Json.changed(coffee(), "items", List.of(dear))).is(201);
        clerk.post(PATH, Json.changed(coffee(), "items", List.of(dear, item("value", 0.01))))
                .problem(400, "validation-failed", "/items");
        clerk.post(PATH, Json.changed(coffee(), "items", List.of(heavy, item())))
                .problem(400, "validation-failed", "/items");
        clerk.post(PATH, with("items", item("quantity", 1_000_000, "weight", 99999, "value", 99999999)))
                .problem(400, "validation-failed", "/items", "/items");
        clerk.post(PATH, with("pieces", Json.of("length", 9999, "width", 9999, "height", 9999, "weight", 1)))
                .problem(400, "validation-failed", "/pieces");

        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void companiesBeginTheirOwnAndOnlyWhileTheyTrade() {
        clerk.post(PATH, Json.changed(coffee(), "company_id", "COMP-OTHER"))
                .problem(403, "outside-data-scope", "/company_id");
        CustomerServiceStandIn.of(customers)
                .knowsNoCompany("COMP-NOBODY")
                .knowsCompany("COMP-CLOSED", "active", false)
                .knowsNoCustomer("USER-NOBODY");
        var platform = ApiClient.of(http);

        platform.post(PATH, coffee()).problem(400, "validation-failed", "/company_id");
        platform.post(PATH, Json.changed(coffee(), "company_id", "COMP-NOBODY"))
                .problem(422, "company-unknown", "/company_id");
        platform.post(PATH, Json.changed(coffee(), "company_id", "COMP-CLOSED"))
                .problem(422, "company-not-trading", "/company_id");
        platform.post(PATH, Json.changed(coffee(), "company_id", COMPANY)).is(201);
        clerk.as(Tokens.with("manifests:create").company(COMPANY).subject("USER-NOBODY"))
                .post(PATH, coffee())
                .problem(422, "customer-unknown");
    }

    @Test
    void anOutageOfASiblingIsNoAnswer() {
        CustomerServiceStandIn.of(customers).isDown();
        var before = count();

        ApiClient.of(http)
                .post(PATH, Json.changed(coffee(), "company_id", "COMP-NEVER-ASKED"))
                .problem(503, "upstream-unavailable");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theSameKeyBeginsOneManifest() {
        var first = clerk.key("manifest-once").post(PATH, coffee()).is(201);
        var again = clerk.key("manifest-once").post(PATH, coffee()).is(201);

        assertThat(again.content()).isEqualTo(first.content());
    }

    @Test
    void onlyADraftIsEdited() {
        var submitted = manifests.submitted();
        var contents = Json.of("pieces", List.of(box()), "items", List.of(item()));

        clerk.seeing(submitted)
                .patch(PATH + "/" + id(submitted), Json.of("incoterm", "EXW"))
                .problem(409, "manifest-not-draft");
        clerk.seeing(submitted)
                .put(PATH + "/" + id(submitted) + "/contents", contents)
                .problem(409, "manifest-not-draft");

        assertThat(clerk.get(PATH + "/" + id(submitted)).content()).isEqualTo(submitted.content());
    }

    /** Whatever the code may do one day. */
    @Test
    void theDatabaseHoldsFrozenContents() {
        var manifest = id(manifests.submitted());
        var changes = new LinkedHashMap<String, String>();
        changes.put("an item", "UPDATE manifest_items SET value = 1 WHERE manifest_id = %s");
        changes.put("a piece", "UPDATE manifest_pieces SET weight = 1 WHERE manifest_id = %s");
        changes.put("fewer items", "DELETE FROM manifest_items WHERE manifest_id = %s");
        changes.put("no manifest", "DELETE FROM manifests WHERE id = %s");
        changes.put("a domestic one", "UPDATE manifests SET destination_country = 'CO' WHERE id = %s");
        changes.put("another term", "UPDATE manifests SET incoterm = 'DAT' WHERE id = %s");
        changes.put("no snapshot", "UPDATE manifests SET snapshot = NULL WHERE id = %s");

        changes.forEach((what, sql) -> assertThatThrownBy(
                        () -> jdbc.sql(sql.formatted("(SELECT m.id FROM manifests m WHERE m.unique_id = :id)"))
                                .param("id", manifest)
                                .update())
                .as(what)
                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void listsAreFilteredAndShowEverybodyTheirOwn() {
        var draft = manifests.draft();
        var submitted = manifests.submitted();
        var colleague = clerk.as(Tokens.with("manifests:read").company(COMPANY));
        CustomerServiceStandIn.of(customers).knows("USER-OWN");
        var customer = clerk.as(
                Tokens.with("manifests:*").company(COMPANY).scope(DataScope.OWN).subject("USER-OWN"));
        var own = id(customer.post(PATH, coffee()).is(201));

        assertThat(colleague.get(PATH + "?status=draft").items("manifest_id"))
                .contains(id(draft), own)
                .doesNotContain(id(submitted));
        assertThat(colleague.get(PATH + "?status=submitted").items("total_value"))
                .contains("114.00");
        assertThat(customer.get(PATH).items("manifest_id")).containsExactly(own);
        assertThat(colleague.get(PATH + "?created_until=2020-01-01T00:00:00Z").items("manifest_id"))
                .isEmpty();
        customer.get(PATH + "/" + id(draft)).problem(404, "manifest-not-found");
    }
}
