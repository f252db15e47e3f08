package com.quenty.intlshipping.rates.mydhl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.quenty.intlshipping.carriers.ApiKey;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.intlshipping.rates.mydhl.MyDhlRating.Reply;
import com.quenty.intlshipping.tariffs.Shipment;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class MyDhlRatingTests {

    private static final ApiKey KEY = new ApiKey("shop:secret-of-dhl");
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    final WireMockExtension dhl =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private MyDhlRating rating(Duration timeout, int window) {
        return new MyDhlRating(new MyDhlProperties(
                true,
                "DHL_EXPRESS",
                URI.create(dhl.baseUrl() + "/mydhlapi"),
                "123456789",
                timeout,
                DataSize.ofKilobytes(64),
                window,
                50,
                Duration.ofHours(1)));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        dhl.stubFor(post(urlEqualTo("/mydhlapi/rates")).willReturn(answer));
    }

    private static Piece piece(int quantity, String weight) {
        return new Piece(
                quantity, new BigDecimal("40"), new BigDecimal("30"), new BigDecimal("25.5"), new BigDecimal(weight));
    }

    private static MyDhlQuestion question(String insuredValue) {
        var shipment = new Shipment(
                "CO",
                "ES",
                "28013",
                MeasureUnits.CM_KG,
                List.of(piece(2, "4.2"), piece(1, "0.5")),
                new BigDecimal(insuredValue),
                "USD",
                "Bogotá",
                null,
                "Madrid");
        return MyDhlQuestion.of(
                shipment, "Bogotá", "Madrid", LocalDate.of(2026, 12, 1), ZoneId.of("America/Bogota"), "123456789");
    }

    private Reply.Unanswered unanswered(ResponseDefinitionBuilder answer) {
        answers(answer);
        return (Reply.Unanswered) rating(LONG, 20).ask(KEY, question("0.00"));
    }

    @Test
    void theQuestionHasTheShapeOfTheInterface() {
        answers(okJson(MyDhlBodies.worldwide("USD")));

        var reply = rating(LONG, 20).ask(KEY, question("500.00"));

        assertThat(reply).isInstanceOf(Reply.Answered.class);
        dhl.verify(
                1,
                postRequestedFor(urlEqualTo("/mydhlapi/rates"))
                        // printf 'shop:secret-of-dhl' | base64
                        .withHeader("Authorization", equalTo("Basic c2hvcDpzZWNyZXQtb2YtZGhs"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("""
                                {"customerDetails": {
                                   "shipperDetails": {"postalCode": "", "cityName": "Bogotá", "countryCode": "CO"},
                                   "receiverDetails": {"postalCode": "28013", "cityName": "Madrid", "countryCode": "ES"}},
                                 "accounts": [{"typeCode": "shipper", "number": "123456789"}],
                                 "valueAddedServices": [{"serviceCode": "II", "value": 500.00, "currency": "USD"}],
                                 "plannedShippingDateAndTime": "2026-12-01T12:00:00GMT-05:00",
                                 "unitOfMeasurement": "metric",
                                 "isCustomsDeclarable": true,
                                 "returnStandardProductsOnly": true,
                                 "packages": [
                                   {"weight": 4.2, "dimensions": {"length": 40, "width": 30, "height": 25.5}},
                                   {"weight": 4.2, "dimensions": {"length": 40, "width": 30, "height": 25.5}},
                                   {"weight": 0.5, "dimensions": {"length": 40, "width": 30, "height": 25.5}}]}
                                """)));
    }

    @Test
    void goodsThatAreNotInsuredHaveNoServiceBeside() {
        answers(okJson(MyDhlBodies.worldwide("USD")));

        rating(LONG, 20).ask(KEY, question("0.00"));

        assertThat(dhl.findAll(postRequestedFor(anyUrl())).getFirst().getBodyAsString())
                .doesNotContain("valueAddedServices");
    }

    @Test
    void aCarrierThatIsLateIsNotWaitedFor() {
        answers(okJson(MyDhlBodies.worldwide("USD")).withFixedDelay(60_000));

        assertThat(rating(Duration.ofMillis(200), 20).ask(KEY, question("0.00")))
                .isEqualTo(new Reply.Unanswered(MissingReason.TIMED_OUT, "Has not answered in time."));
    }

    @Test
    void faultsOfTheCarrierAreNamed() {
        assertThat(unanswered(aResponse().withStatus(500)).reason()).isEqualTo(MissingReason.FAILED);
        assertThat(unanswered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                        .reason())
                .isEqualTo(MissingReason.FAILED);
        assertThat(unanswered(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK))
                        .reason())
                .isEqualTo(MissingReason.FAILED);
        assertThat(unanswered(aResponse().withStatus(401)).detail())
                .isEqualTo("Does not accept the key of this installation.");
        assertThat(unanswered(aResponse().withStatus(400).withBody("""
                                {"title": "Bad request", "detail": "1001: account 123456789 is not yours", "status": "400"}""")).detail())
                .isEqualTo("Refuses to rate the shipment (400).");
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{\"products\": {}}",
                "{\"products\": [{\"totalPrice\": [{\"price\": \"5\"}]}]}",
                "{\"products\": [], \"products\": []}",
                "<html>",
                "{\"products\": [{\"totalPrice\": [{\"price\": 1e999999999}]}]}")) {
            assertThat(unanswered(aResponse().withStatus(200).withBody(body)).reason())
                    .as(body)
                    .isEqualTo(MissingReason.UNSOUND_ANSWER);
        }
    }

    /** The key would go with it. */
    @Test
    void noRedirectionIsFollowed() {
        dhl.stubFor(post(urlEqualTo("/elsewhere")).willReturn(okJson(MyDhlBodies.worldwide("USD"))));

        for (int status : List.of(301, 302, 307, 308)) {
            assertThat(unanswered(aResponse().withStatus(status).withHeader("Location", dhl.baseUrl() + "/elsewhere"))
                            .reason())
                    .isEqualTo(MissingReason.FAILED);
        }
        dhl.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        var body = "{\"products\": [], \"more\": \"%s\"}".formatted("x".repeat(200_000));

        assertThat(unanswered(okJson(body)).reason()).isEqualTo(MissingReason.FAILED);
    }

    /** Then it costs no time any more, and the carrier is left in peace. */
    @Test
    void aCarrierThatKeepsFailingIsNotAskedForAWhile() {
        answers(aResponse().withStatus(503));
        var rating = rating(LONG, 4);
        for (int i = 0; i < 5; i++) {
            rating.ask(KEY, question("0.00"));
        }

        answers(okJson(MyDhlBodies.worldwide("USD")));

        assertThat(rating.ask(KEY, question("0.00")))
                .isEqualTo(new Reply.Unanswered(
                        MissingReason.FAILED, "Has failed too often just now, and is asked again soon."));
        dhl.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void refusalsDoNotCountAsFailures() {
        answers(aResponse().withStatus(400));
        var rating = rating(LONG, 4);
        for (int i = 0; i < 5; i++) {
            assertThat(rating.ask(KEY, question("0.00")))
                    .isEqualTo(new Reply.Unanswered(MissingReason.REFUSED, "Refuses to rate the shipment (400)."));
        }
        dhl.verify(5, postRequestedFor(anyUrl()));
    }

    @Test
    void neitherKeyNorAccountReachTheLog(CapturedOutput output) {
        unanswered(aResponse().withStatus(401).withBody("{\"detail\": \"account 123456789\"}"));
        unanswered(aResponse().withStatus(200).withBody("{\"account\": 123456789"));
        unanswered(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(output.getAll().lines().filter(line -> line.contains("MyDHL")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("secret-of-dhl")
                        || line.contains("c2hvcDpzZWNyZXQtb2YtZGhs")
                        || line.contains("123456789"));
    }
}
