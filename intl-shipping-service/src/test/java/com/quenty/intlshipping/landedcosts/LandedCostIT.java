package com.quenty.intlshipping.landedcosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class LandedCostIT {

    private static final String PATH = "/api/v1/shipping/landed-cost";

    private final ApiClient api;

    LandedCostIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    private static Map<String, ?> line(String hsCode, String origin, int quantity, String unitValue) {
        return Json.of(
                "hs_code",
                hsCode,
                "origin_country",
                origin,
                "quantity",
                quantity,
                "unit_value",
                new BigDecimal(unitValue));
    }

    private static Map<String, ?> asked(@Nullable Object... namesAndValues) {
        return Json.changed(
                Json.of(
                        "destination_country",
                        "US",
                        "ship_date",
                        "2026-12-01",
                        "lines",
                        List.of(line("6109.10", "VN", 4, "25.00")),
                        "freight_amount",
                        new BigDecimal("20.00"),
                        "insurance_amount",
                        new BigDecimal("1.50")),
                namesAndValues);
    }

    private static BigDecimal charged(Answer cost, String code, String which) {
        return cost.body()
                .path("components")
                .valueStream()
                .filter(component -> component.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .at("/charged/%s_amount".formatted(which))
                .decimalValue();
    }

    /** Components are the total, and lines are components, in each of the three. */
    private static void addsUp(Answer cost) {
        for (var which : List.of("min", "avg", "max")) {
            assertThat(sum(cost.body()
                            .path("components")
                            .valueStream()
                            .map(component -> component
                                    .at("/charged/%s_amount".formatted(which))
                                    .decimalValue())))
                    .as("%s", cost)
                    .isEqualTo(cost.decimal("total_cost.%s_amount".formatted(which)));
            for (var tax : List.of("duty", "vat")) {
                assertThat(sum(cost.body()
                                .path("lines")
                                .valueStream()
                                .map(line -> line.at("/%s/charged/%s_amount".formatted(tax, which))
                                        .decimalValue())))
                        .as("%s of %s", tax, cost)
                        .isEqualTo(charged(cost, tax, which));
            }
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal::add).orElseThrow();
    }

    private static List<String> examples() {
        try (var file = Objects.requireNonNull(LandedCostIT.class.getResourceAsStream("/landedcosts/examples.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Computed in fractions by another program, from the sources of the rules. */
    @Test
    void theRulesThatAreShippedGiveTheExamples() {
        var examples = examples();
        assertThat(examples).hasSizeGreaterThan(30);

        SoftAssertions.assertSoftly(all -> examples.forEach(example -> {
            var column = example.split("\\|", -1);
            var cost = api.post(PATH, question(column)).is(200);

            addsUp(cost);
            all.assertThat(cost.decimal("customs_value")).as(example).isEqualTo(new BigDecimal(column[7]));
            all.assertThat(charged(cost, "duty", "avg")).as(example).isEqualTo(new BigDecimal(column[8]));
            all.assertThat(charged(cost, "vat", "avg")).as(example).isEqualTo(new BigDecimal(column[9]));
            all.assertThat(charged(cost, "handling", "avg")).as(example).isEqualTo(new BigDecimal(column[10]));
            all.assertThat(charged(cost, "disbursement", "avg")).as(example).isEqualTo(new BigDecimal(column[11]));
            all.assertThat(cost.decimal("total_cost.avg_amount")).as(example).isEqualTo(new BigDecimal(column[12]));
        }));
    }

    private static Map<String, ?> question(String... column) {
        var lines = new ArrayList<Map<String, ?>>();
        for (var goods : column[4].split(" ")) {
            var part = goods.split("/");
            lines.add(line(part[0], part[1], Integer.parseInt(part[2]), part[3]));
        }
        var rates = new ArrayList<Map<String, ?>>();
        for (var rate : column[3].isEmpty() ? new String[0] : column[3].split(" ")) {
            var part = rate.split("=");
            rates.add(Json.of("currency", part[0], "rate", new BigDecimal(part[1])));
        }
        return Json.of(
                "destination_country",
                column[0],
                "ship_date",
                column[1],
                "currency",
                column[2],
                "exchange_rates",
                rates,
                "lines",
                lines,
                "freight_amount",
                new BigDecimal(column[5]),
                "insurance_amount",
                new BigDecimal(column[6]));
    }

    @Test
    void everyFigureNamesItsRule() {
        var cost = api.post(PATH, asked("ship_date", null)).is(200);

        assertThat(cost.text("ship_date")).isEqualTo("2026-12-01");
        assertThat(cost.text("currency")).isEqualTo("USD");
        assertThat(cost.flag("exact")).isTrue();
        assertThat(cost.text("customs_basis")).isEqualTo("fob");
        assertThat(cost.text("customs_value_rule.rule")).isEqualTo("US.customs_value");
        assertThat(cost.text("lines.0.hs_code")).isEqualTo("610910");
        assertThat(cost.decimal("lines.0.freight_amount")).isEqualTo(new BigDecimal("20.00"));
        assertThat(cost.text("lines.0.duty.rules.0.rule")).isEqualTo("US.duty.610910");
        assertThat(cost.text("lines.0.duty.rules.0.rule_valid_from")).isEqualTo("2020-01-01");
        assertThat(cost.flag("lines.0.duty.rules.0.demo")).isTrue();
        assertThat(cost.flag("lines.0.duty.de_minimis.relieved")).isFalse();
        assertThat(cost.text("lines.0.duty.de_minimis.rule_valid_from")).isEqualTo("2025-08-29");
        assertThat(cost.at("lines.0.vat.de_minimis").isObject()).isFalse();
        assertThat(cost.body()
                        .path("components")
                        .valueStream()
                        .map(component -> component.path("code").asString()))
                .containsExactly("goods", "freight", "insurance", "duty", "vat", "handling", "disbursement");
        assertThat(cost.decimal("import_cost.avg_amount")).isEqualTo(new BigDecimal("31.50"));
        addsUp(cost);
    }

    @Test
    void aDeMinimisHoldsUntilTheDayBeforeItEnds() {
        var before = api.post(PATH, asked("ship_date", "2025-08-28")).is(200);
        var after = api.post(PATH, asked("ship_date", "2025-08-29")).is(200);

        assertThat(before.flag("lines.0.duty.de_minimis.relieved")).isTrue();
        assertThat(before.text("lines.0.duty.rules.0.rule")).isEqualTo("US.duty_de_minimis");
        assertThat(before.decimal("import_cost.avg_amount")).isEqualByComparingTo("0");
        assertThat(after.flag("lines.0.duty.de_minimis.relieved")).isFalse();
        assertThat(charged(after, "duty", "avg")).isEqualTo(new BigDecimal("16.50"));
    }

    /** 6109 has the subheadings 610910, at 16.5 %, and 610990, at the 3.3 % of all other goods. */
    @Test
    void aHeadingHasARange() {
        var cost = api.post(PATH, asked("lines", List.of(line("6109", "VN", 4, "25.00"))))
                .is(200);

        assertThat(cost.flag("exact")).isFalse();
        assertThat(charged(cost, "duty", "min")).isEqualTo(new BigDecimal("3.30"));
        assertThat(charged(cost, "duty", "avg")).isEqualTo(new BigDecimal("9.90"));
        assertThat(charged(cost, "duty", "max")).isEqualTo(new BigDecimal("16.50"));
        assertThat(cost.text("lines.0.duty.rules.0.rule")).isEqualTo("US.duty");
        assertThat(cost.text("lines.0.duty.rules.1.rule")).isEqualTo("US.duty.610910");
        addsUp(cost);

        var chapter = api.post(PATH, asked("lines", List.of(line("61", "VN", 4, "25.00"))))
                .is(200);
        assertThat(charged(chapter, "duty", "min")).isEqualTo(new BigDecimal("3.30"));
        assertThat(charged(chapter, "duty", "max")).isEqualTo(new BigDecimal("16.50"));
        assertThat(charged(chapter, "duty", "avg")).isBetween(new BigDecimal("3.30"), new BigDecimal("4.00"));
        addsUp(chapter);
    }

    @Test
    void theIncotermSaysWhoPays() {
        assertThat(paidBy(asked())).containsOnly("");
        assertThat(paidBy(asked("incoterm", "FOB"))).containsOnly("buyer");
        assertThat(paidBy(asked("incoterm", "CPT")))
                .containsExactly("buyer", "seller", "buyer", "buyer", "buyer", "buyer", "buyer");
        assertThat(paidBy(asked("incoterm", "CIP")))
                .containsExactly("buyer", "seller", "seller", "buyer", "buyer", "buyer", "buyer");
        assertThat(paidBy(asked("incoterm", "DDP")))
                .startsWith("buyer", "seller")
                .endsWith("seller", "seller", "seller", "seller");
        assertThat(api.post(PATH, asked("incoterm", "DDP")).at("total_cost"))
                .isEqualTo(api.post(PATH, asked()).at("total_cost"));
        api.post(PATH, asked("incoterm", "DDU")).problem(400, "validation-failed", "/incoterm");
    }

    private List<String> paidBy(Map<String, ?> question) {
        return api.post(PATH, question)
                .is(200)
                .body()
                .path("components")
                .valueStream()
                .map(component -> component.path("paid_by").asString(""))
                .toList();
    }

    @Test
    void otherCurrenciesWantARate() {
        api.post(PATH, asked("destination_country", "ES")).problem(422, "exchange-rate-missing", "/exchange_rates");
        api.post(
                        PATH,
                        asked(
                                "destination_country",
                                "ES",
                                "exchange_rates",
                                List.of(Json.of("currency", "EUR", "rate", new BigDecimal("1.08")))))
                .is(200);
        api.post(PATH, asked("exchange_rates", List.of(Json.of("currency", "USD", "rate", 1))))
                .problem(400, "validation-failed", "/exchange_rates/0/currency");
        api.post(
                        PATH,
                        asked(
                                "exchange_rates",
                                List.of(Json.of("currency", "EUR", "rate", 1), Json.of("currency", "EUR", "rate", 2))))
                .problem(400, "validation-failed", "/exchange_rates/1/currency");
        api.post(PATH, asked("exchange_rates", List.of(Json.of("currency", "EUR", "rate", 0))))
                .problem(400, "validation-failed", "/exchange_rates/0/rate");
    }

    @Test
    void senselessQuestionsAreRefused() {
        api.post(PATH, asked("destination_country", "XX")).problem(400, "validation-failed", "/destination_country");
        api.post(PATH, asked("destination_country", "JP")).problem(422, "import-rules-missing", "/destination_country");
        api.post(PATH, asked("ship_date", "1999-01-01")).problem(422, "import-rules-missing", "/destination_country");
        api.post(PATH, asked("lines", List.of())).problem(400, "validation-failed", "/lines");
        api.post(PATH, asked("lines", List.of(line("610", "VN", 1, "1"))))
                .problem(400, "validation-failed", "/lines/0/hs_code");
        api.post(PATH, asked("lines", List.of(line("610910", "VN", 1, "1"), line("7701", "VN", 1, "1"))))
                .problem(422, "hs-code-unknown", "/lines/1/hs_code");
        api.post(PATH, asked("lines", List.of(line("610910", "ZZ", 1, "1"))))
                .problem(400, "validation-failed", "/lines/0/origin_country");
        api.post(PATH, asked("lines", List.of(line("610910", "VN", 0, "1"))))
                .problem(400, "validation-failed", "/lines/0/quantity");
        api.post(PATH, asked("lines", List.of(line("610910", "VN", 1, "-1"))))
                .problem(400, "validation-failed", "/lines/0/unit_value");
        api.post(PATH, asked("lines", List.of(line("610910", "VN", 1, "1.005"))))
                .problem(422, "invalid-money", "/lines/0/unit_value");
        api.post(PATH, asked("freight_amount", -1)).problem(400, "validation-failed", "/freight_amount");
        api.post(PATH, asked("currency", "XAU")).problem(422, "invalid-money", "/currency");
    }

    @Test
    void everySignedInCallerMayAsk() {
        api.as(Tokens.with().company("COMP-1")).post(PATH, asked()).is(200);
        api.anonymous().post(PATH, asked()).is(401);
    }
}
