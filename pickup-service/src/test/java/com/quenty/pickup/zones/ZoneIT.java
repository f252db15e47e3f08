package com.quenty.pickup.zones;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.Zones;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ZoneIT {

    private static final String PATH = "/api/v1/pickup-zones";

    private final ApiClient api;
    private final ZoneQueries zones;

    ZoneIT(RestTestClient http, ZoneQueries zones) {
        this.api = ApiClient.of(http);
        this.zones = zones;
    }

    private static String code() {
        return ExternalId.next("ZONE");
    }

    private static String prefix(String code) {
        return code.substring(code.length() - 12);
    }

    @Test
    void aZoneIsReadAsItWasWritten() {
        var code = code();
        var body = Json.changed(
                Zones.body(code, prefix(code)),
                "hours",
                List.of(Zones.hours(1, "08:00", "12:00"), Zones.hours(1, "14:00", "24:00")),
                "holidays",
                List.of(Json.of("date", "2026-12-25", "name", "Navidad")));

        var created = api.post(PATH, body).is(201);

        assertThat(created.location()).isEqualTo(PATH + "/" + code);
        assertThat(api.get(created.location()).body()).isEqualTo(created.body());
        assertThat(created.text("hours.1.closes")).isEqualTo("24:00");
        assertThat(created.text("holidays.0.date")).isEqualTo("2026-12-25");
        assertThat(created.decimal("centre.longitude")).isEqualByComparingTo("-74.0836");
        assertThat(created.text("postal_prefixes.0")).isEqualTo(prefix(code));
        api.post(PATH, Json.changed(body, "postal_prefixes", List.of())).problem(409, "duplicate-zone", "/code");
        api.get(PATH + "/NOWHERE").problem(404, "zone-not-found");
    }

    @Test
    void aChangeReplacesListsAndKeepsTheRest() {
        var zone = Zones.create(api);
        var path = PATH + "/" + zone.code();

        var changed = api.seeing(0)
                .patch(path, Json.of("hours", List.of(Zones.hours(3, "08:00", "10:00")), "slot_capacity", 2))
                .is(200);

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.at("hours").size()).isEqualTo(1);
        assertThat(changed.number("slot_capacity")).isEqualTo(2);
        assertThat(changed.text("postal_prefixes.0")).isEqualTo(zone.postalCode());
        api.seeing(0).patch(path, Json.of("name", "Late")).problem(412, "stale-version");
        api.patch(path, Json.of("name", "Blind")).problem(428, "if-match-missing");
        api.seeing(1).patch(path, Json.of("country", "PE")).is(400);
        api.seeing(1).patch(path, Json.of("centre", null)).problem(400, "validation-failed", "/centre");
        api.seeing(1).patch(path, Json.of("slot_minutes", 50)).problem(400, "validation-failed", "/slot_minutes");
        assertThat(api.get(path).version()).isEqualTo(1);
    }

    @Test
    void badInputNamesItsFieldAndChangesNothing() {
        var code = code();
        var body = Zones.body(code, prefix(code));

        api.post(PATH, Json.changed(body, "centre", Json.of("latitude", 91, "longitude", -181)))
                .problem(400, "validation-failed", "/centre/latitude", "/centre/longitude");
        api.post(PATH, Json.changed(body, "country", "ZZ")).problem(400, "validation-failed", "/country");
        api.post(PATH, Json.changed(body, "time_zone", "UTC+5")).problem(400, "validation-failed", "/time_zone");
        api.post(PATH, Json.changed(body, "hours", List.of(Zones.hours(8, "24:00", "25:00"))))
                .problem(400, "validation-failed", "/hours/0/weekday", "/hours/0/opens", "/hours/0/closes");
        api.post(PATH, Json.changed(body, "slot_minutes", 0)).problem(400, "validation-failed", "/slot_minutes");
        api.post(PATH, Json.changed(body, "slot_capacity", -1)).problem(400, "validation-failed", "/slot_capacity");
        api.post(PATH, Json.changed(body, "postal_prefixes", List.of("1%")))
                .problem(400, "validation-failed", "/postal_prefixes/0");
        api.get(PATH + "/" + code).is(404);
    }

    @Test
    void aPrefixBelongsToOneZone() {
        var first = Zones.create(api);
        var other = code();
        var body = Json.changed(
                Zones.body(other, prefix(other)), "postal_prefixes", List.of(prefix(other), first.postalCode()));

        api.post(PATH, body).problem(409, "postal-prefix-taken", "/postal_prefixes/1");
        api.get(PATH + "/" + other).is(404);
        // Another country has its own postal codes.
        api.post(PATH, Json.changed(body, "country", "EC")).is(201);
    }

    @Test
    void ofTwoZonesThatWantAPrefixConcurrentlyOneGetsIt() {
        var wanted = prefix(code());

        var statuses = Concurrently.run(
                8, () -> api.post(PATH, Zones.body(code(), wanted)).status());

        assertThat(statuses.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void theLongestPrefixOfAPostalCodeWins() {
        var random = new Random(13);
        var beginning = prefix(code()).substring(0, 8);
        Map<String, String> owners = new HashMap<>();
        for (int zone = 0; zone < 6; zone++) {
            var code = code();
            var prefixes = random.ints(random.nextInt(1, 6), 0, 4)
                    .mapToObj(length -> beginning + digits(random, length))
                    .distinct()
                    .filter(prefix -> !owners.containsKey(prefix))
                    .toList();
            prefixes.forEach(prefix -> owners.put(prefix, code));
            api.post(PATH, Json.changed(Zones.body(code, ""), "country", "PE", "postal_prefixes", prefixes))
                    .is(201);
        }

        for (int i = 0; i < 300; i++) {
            var postalCode = beginning + digits(random, random.nextInt(6));
            var expected = owners.keySet().stream()
                    .filter(postalCode::startsWith)
                    .max((one, two) -> Integer.compare(one.length(), two.length()))
                    .map(owners::get)
                    .orElse("none");
            var found = zones.findByPostalCode("PE", postalCode).map(Zone::code).orElse("none");
            assertThat(found).as(postalCode).isEqualTo(expected);
        }
    }

    private static String digits(Random random, int length) {
        var digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(2));
        }
        return digits.toString();
    }

    @Test
    void aZoneMayHaveAllOfACountryButWhatOthersHave() {
        var all = Zones.create(api, "country", "PA", "postal_prefixes", List.of("*"));
        var inner = Zones.create(api, "country", "PA", "postal_prefixes", List.of("07 01"));

        assertThat(zones.forPostalCode("PA", "0801", "/postal_code").code()).isEqualTo(all.code());
        assertThat(zones.forPostalCode("PA", "0701", "/postal_code").code()).isEqualTo(inner.code());
        api.seeing(0).patch(PATH + "/" + inner.code(), Json.of("active", false)).is(200);
        api.get(PATH + "/availability?country=PA&postal_code=0701").problem(422, "zone-unknown", "postal_code");
        assertThat(api.get(PATH + "?country=PA&active=true").items("code")).containsExactly(all.code());
    }

    @Test
    void onlyThePlatformChangesWhatAllCompaniesShare() {
        var zone = Zones.create(api);
        var manager = api.as(Tokens.with("pickup-zones:*").company("COMP-1"));
        var code = code();

        manager.get(PATH + "/" + zone.code()).is(200);
        manager.post(PATH, Zones.body(code, prefix(code))).problem("outside-data-scope");
        manager.seeing(0)
                .patch(PATH + "/" + zone.code(), Json.of("name", "Mine"))
                .problem("outside-data-scope");
    }
}
