package com.quenty.pickup.travel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.quenty.pickup.routing.TravelMatrix;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OsrmTableTests {
    private static final GeoPoint A = new GeoPoint(4.6, -74.1);
    private static final GeoPoint B = new GeoPoint(4.7, -74.0);
    private static final TravelEstimate ESTIMATE = new TravelEstimate(1.5, 10);

    @RegisterExtension
    final WireMockExtension engine =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void theTableIsAskedOnceAndBothDirectionsMayDiffer() {
        engine.stubFor(get(urlPathEqualTo(
                        "/table/v1/driving/-74.10000,4.60000;-74.00000,4.70000;-74.10000,4.60000;-74.00000,4.70000"))
                .withQueryParam("annotations", equalTo("duration,distance"))
                .withQueryParam("sources", equalTo("0;1"))
                .withQueryParam("destinations", equalTo("2;3"))
                .willReturn(okJson("""
                        {"code": "Ok", "sources": [], "destinations": [],
                         "durations": [[0, 900.5], [1000, 0]], "distances": [[0, 15000], [16000.4, 0]]}
                        """)));
        TravelTimes table = table(100);

        TravelMatrix first = table.between(List.of(A, B));
        TravelMatrix second = table.between(List.of(B, A, B));

        assertThat(first.seconds(0, 1)).isEqualTo(900.5);
        assertThat(first.metres(1, 0)).isEqualTo(16000.4);
        assertThat(second.seconds(1, 2)).isEqualTo(900.5);
        assertThat(second.seconds(0, 2)).isZero();
        engine.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void moreThanTheEngineTakesIsAskedInParts() {
        engine.stubFor(get(anyUrl()).willReturn(okJson("""
                {"code": "Ok", "durations": [[7]], "distances": [[70]]}
                """)));

        TravelMatrix matrix = table(2).between(List.of(A, B));

        assertThat(matrix.seconds(0, 1)).isEqualTo(7);
        assertThat(matrix.metres(1, 0)).isEqualTo(70);
        assertThat(matrix.metres(1, 1)).isZero();
    }

    @Test
    void aPlaceWithoutRoadIsOutOfReach() {
        engine.stubFor(get(anyUrl()).willReturn(okJson("""
                {"code": "Ok", "durations": [[0, null], [5, 0]], "distances": [[0, null], [50, 0]]}
                """)));

        assertThat(table(100).between(List.of(A, B)).seconds(0, 1))
                .isGreaterThan(Duration.ofDays(365).toSeconds());
    }

    @Test
    void travelIsEstimatedWhileTheEngineIsDownOrAnswersNonsense() {
        List<GeoPoint> places = List.of(A, B);
        double metres = A.metresTo(B) * 1.5;
        for (var answer : List.of(
                aResponse().withStatus(503),
                okJson("{\"code\": \"TooBig\"}"),
                okJson("{\"code\": \"Ok\", \"durations\": [[1]], \"distances\": [[1]]}"),
                okJson("[]"))) {
            engine.stubFor(get(anyUrl()).willReturn(answer));

            TravelMatrix matrix = table(100).between(places);

            assertThat(matrix.metres(0, 1)).isCloseTo(metres, within(1e-6));
            assertThat(matrix.seconds(0, 1)).isCloseTo(metres / 10, within(1e-6));
        }
    }

    @Test
    void anEngineThatTakesTooLongIsNotWaitedFor() {
        engine.stubFor(get(anyUrl()).willReturn(aResponse().withFixedDelay(60_000)));

        assertThat(table(100, Duration.ofMillis(200)).between(List.of(A, B)).seconds(0, 1))
                .isCloseTo(A.metresTo(B) * 0.15, within(1e-6));
    }

    @Test
    void legsAreAskedAgainWhenTheEngineIsBack() {
        TravelTimes table = table(100);
        engine.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));
        table.between(List.of(A, B));
        engine.stubFor(get(anyUrl()).willReturn(okJson("""
                {"code": "Ok", "durations": [[0, 3], [4, 0]], "distances": [[0, 30], [40, 0]]}
                """)));

        assertThat(table.between(List.of(A, B)).seconds(1, 0)).isEqualTo(4);
    }

    private TravelTimes table(int size) {
        return table(size, Duration.ofMinutes(1));
    }

    private TravelTimes table(int size, Duration timeout) {
        var properties = new TravelProperties(
                1.5,
                36,
                Collections.nCopies(24, 1.0),
                URI.create(engine.baseUrl()),
                "driving",
                size,
                timeout,
                1000,
                Duration.ofHours(1));
        return new TravelConfiguration().travelTimes(properties, ESTIMATE);
    }
}
