package com.quenty.reverselogistics.photos;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3PhotoStoreTests {

    private static final byte[] CONTENT = "a photo".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");

    private WireMockServer s3;
    private S3PhotoStore store;

    @BeforeEach
    void speakS3() {
        s3 = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("localhost"));
        s3.start();
        var endpoint = URI.create(s3.baseUrl());
        store = new S3PhotoStore(
                new PhotoProperties("", endpoint, "photos", "us-east-1", "AKID", "secret", Duration.ofSeconds(60)),
                endpoint,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        s3.stop();
    }

    /** The published example of a signed GET with a range. */
    @Test
    void theSignatureIsThatOfThePublishedExample() {
        var signature =
                new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", NOW);

        var signed = signature.sign(
                "GET",
                "/test.txt",
                new TreeMap<>(Map.of("host", "examplebucket.s3.amazonaws.com", "range", "bytes=0-9")),
                new byte[0]);

        assertThat(signed.get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aFileIsPutIntoTheBucketAndReadFromIt() {
        s3.stubFor(put(urlEqualTo("/photos/RET-1/abc")).willReturn(ok()));
        s3.stubFor(get(urlEqualTo("/photos/RET-1/abc")).willReturn(aResponse().withBody(CONTENT)));

        store.put("RET-1/abc", CONTENT, PhotoType.PNG);

        assertThat(store.get("RET-1/abc")).isEqualTo(CONTENT);
        s3.verify(putRequestedFor(urlEqualTo("/photos/RET-1/abc"))
                .withHeader("Content-Type", equalTo("image/png"))
                .withHeader("x-amz-date", equalTo("20130524T000000Z"))
                .withHeader("Authorization", matching("AWS4-HMAC-SHA256 Credential=AKID/20130524/us-east-1/s3/.*")));
    }

    @Test
    void aRefusalAndAnOutageAreNoMissingPhoto() {
        s3.stubFor(get(urlEqualTo("/photos/RET-1/abc")).willReturn(aResponse().withStatus(403)));

        assertThatThrownBy(() -> store.get("RET-1/abc")).isInstanceOf(PhotoProblems.PhotosUnavailable.class);
        s3.stop();
        assertThatThrownBy(() -> store.put("RET-1/abc", CONTENT, PhotoType.PNG))
                .isInstanceOf(PhotoProblems.PhotosUnavailable.class);
    }
}
