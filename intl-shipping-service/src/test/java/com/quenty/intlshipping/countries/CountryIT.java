package com.quenty.intlshipping.countries;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.money.Money;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CountryIT {

    private final ApiClient api;

    CountryIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    @Test
    void allCountriesOfIso3166AreThereFromTheStart() {
        assertThat(all().flatMap(page -> page.items("iso_code").stream()))
                .containsExactlyInAnyOrder(Locale.getISOCountries());
        assertThat(api.get("/api/v1/countries?count=true").number("total")).isEqualTo(249);
    }

    @Test
    void everyCountryHasACurrencyThatIsInUseButTheOneWhereNobodyLives() {
        var currencies = all().flatMap(page -> page.at("items").valueStream())
                .filter(country -> !country.path("iso_code").asString().equals("AQ"))
                .map(country -> country.path("currency").asString(""))
                .toList();

        assertThat(currencies).hasSize(248).allMatch(Money::isCurrency);
        assertThat(api.get("/api/v1/countries/AQ").at("currency").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CO, COL, 170, COP, south_america",
        "MX, MEX, 484, MXN, central_america",
        "US, USA, 840, USD, northern_america",
        "ES, ESP, 724, EUR, europe",
        "TR, TUR, 792, TRY, western_asia",
        "SV, SLV, 222, USD, central_america",
        "AF, AFG, 004, AFN, southern_asia"
    })
    void aCountryHasItsCodesItsCurrencyAndItsZone(
            String isoCode, String alpha3, String numeric, String currency, String zone) {
        var country = api.get("/api/v1/countries/" + isoCode).is(200);

        assertThat(List.of("alpha3", "numeric_code", "currency", "zone", "embargo"))
                .extracting(country::text)
                .containsExactly(alpha3, numeric, currency, zone, "none");
        assertThat(country.flag("active")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cote, CI",
        "COTE D'IVOIRE, CI",
        "países bajos, NL",
        "paises bajos, NL",
        "south korea, KR",
        "col, CO",
        "bolivarian, VE"
    })
    void aSearchFindsNamesInTwoLanguagesAndCodes(String q, String isoCode) {
        assertThat(api.get("/api/v1/countries?q={q}", q).is(200).items("iso_code"))
                .contains(isoCode);
    }

    @Test
    void filtersFindWhatTheySay() {
        assertThat(api.get("/api/v1/countries?zone=central_america").items("iso_code"))
                .containsExactly("BZ", "CR", "GT", "HN", "MX", "NI", "PA", "SV");
        assertThat(api.get("/api/v1/countries?embargo=full").items("iso_code")).containsExactly("KP");
        assertThat(api.get("/api/v1/countries?currency=USD&zone=south_america").items("iso_code"))
                .containsExactly("EC");
        api.get("/api/v1/countries?zone=atlantis").problem(400, "validation-failed", "zone");
        api.get("/api/v1/countries?q=x").problem(400, "validation-failed", "q");
    }

    @Test
    void aChangeIsExplainedAndStaysInTheHistory() {
        var before = api.get("/api/v1/countries/HT");

        api.seeing(before)
                .patch("/api/v1/countries/HT", Json.of("active", false))
                .problem(400, "validation-failed", "/reason");
        var staff = Tokens.with("countries:*");
        var closed = api.as(staff)
                .seeing(before)
                .patch("/api/v1/countries/HT", Json.of("active", false, "reason", "No flights until further notice"))
                .is(200);
        api.seeing(closed)
                .patch("/api/v1/countries/HT", Json.of("embargo", "arms", "active", false, "reason", "Resolution 2653"))
                .is(200);

        assertThat(closed.flag("active")).isFalse();
        assertThat(closed.version()).isEqualTo(before.version() + 1);
        assertThat(api.get("/api/v1/countries?active=false").items("iso_code")).containsExactly("HT");
        var history = api.get("/api/v1/countries/HT/history").is(200);
        assertThat(history.items("field")).containsExactly("embargo", "active");
        assertThat(history.items("from")).containsExactly("none", "active");
        assertThat(history.items("to")).containsExactly("arms", "inactive");
        assertThat(history.items("reason")).containsExactly("Resolution 2653", "No flights until further notice");
        assertThat(history.items("actor").getLast()).isEqualTo(staff.subject());
    }

    @Test
    void whatIsIsosDoesNotChange() {
        api.seeing(0)
                .patch("/api/v1/countries/CO", Json.of("currency", "USD", "reason", "x"))
                .problem(400, "validation-failed", "/currency");
        api.seeing(0)
                .patch("/api/v1/countries/CO", Json.of("zone", null, "reason", "x"))
                .problem(400, "validation-failed", "/zone");
        api.seeing(7).patch("/api/v1/countries/CO", Json.of("reason", "x")).problem(412, "stale-version");
        assertThat(api.get("/api/v1/countries/CO").version()).isZero();
    }

    @Test
    void whatIsNoCountryIsNotFound() {
        api.get("/api/v1/countries/ZZ").problem(404, "country-not-found");
        api.get("/api/v1/countries/co").problem(404, "country-not-found");
        api.get("/api/v1/countries/ZZ/history").problem(404, "country-not-found");
        api.seeing(0).patch("/api/v1/countries/ZZ", Json.of("reason", "x")).problem(404, "country-not-found");
    }

    @Test
    void onlyThePlatformChangesWhatAllCompaniesShare() {
        var manager = api.as(Tokens.with("countries:*").company("COMP-1"));

        manager.get("/api/v1/countries/CO").is(200);
        manager.seeing(0)
                .patch("/api/v1/countries/CO", Json.of("active", false, "reason", "x"))
                .problem(403, "outside-data-scope");
        manager.get("/api/v1/countries/CO/history").problem(403, "outside-data-scope");
    }

    private Stream<Answer> all() {
        var pages = new ArrayList<Answer>();
        for (var next = "/api/v1/countries?limit=100"; !next.isEmpty(); ) {
            var page = api.get(next).is(200);
            pages.add(page);
            var cursor = page.text("next_cursor");
            next = cursor.isEmpty() ? "" : "/api/v1/countries?limit=100&cursor=" + cursor;
        }
        return pages.stream();
    }
}
