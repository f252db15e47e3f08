package com.quenty.reverselogistics.returns.photos;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnPhotoIT {

    private static final String PDF = base64("%PDF-1.7 of a receipt");

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;
    private Answer asked;

    ReturnPhotoIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void ask() {
        sale = Sale.of(http, orders, clock).line(1, "12.50", 5).told();
        asked = sale.ask(1, 1, "defective").is(201);
    }

    private static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    }

    private Answer add(String content) {
        return sale.customer()
                .post(RETURNS + "/{return_id}/photos", Json.of("content", content), asked.text("return_id"));
    }

    private Answer link(Answer photo) {
        return sale.customer()
                .get(RETURNS + "/{return_id}/photos/{photo_id}/link", asked.text("return_id"), photo.text("photo_id"));
    }

    @Test
    void aPhotoIsServedByItsLinkUntilThatExpires() {
        var photo = add(PDF).is(201);
        var link = link(photo).is(200);

        assertThat(photo.text("media_type")).isEqualTo("application/pdf");
        var served = ApiClient.unchecked(http).get(link.text("path")).is(200);
        assertThat(served.content()).isEqualTo("%PDF-1.7 of a receipt");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");

        clock.advance(Duration.ofMinutes(11));
        ApiClient.unchecked(http).get(link.text("path")).problem(404, "link-invalid");
    }

    @Test
    void aLinkThatWasChangedServesNothing() {
        var link = link(add(PDF).is(201)).is(200).text("path");

        ApiClient.unchecked(http).get(link.replace("PHOTO-", "PHOTO-0")).problem(404, "link-invalid");
        ApiClient.unchecked(http)
                .get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? 'B' : 'A'))
                .problem(404, "link-invalid");
        ApiClient.unchecked(http).get(RETURNS + "/photo-links/nothing").problem(404, "link-invalid");
    }

    @Test
    void theSameContentIsKeptOnce() {
        var first = add(PDF).is(201);

        assertThat(add(PDF).is(201).text("photo_id")).isEqualTo(first.text("photo_id"));
        assertThat(sale.customer()
                        .get(RETURNS + "/{return_id}/photos", asked.text("return_id"))
                        .items("photo_id"))
                .containsExactly(first.text("photo_id"));
    }

    @Test
    void theContentDecidesAboutTheType() {
        add(base64("<script>alert(1)</script>")).problem(422, "photo-unsuitable", "/content");
        add("not base64!").problem(422, "photo-unsuitable", "/content");
        add(base64("%PDF-" + "x".repeat(3 * 1024 * 1024))).is(400);
    }
}
