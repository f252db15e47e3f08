package com.quenty.reverselogistics.photos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps files as objects of a bucket, by the protocol of S3 with the bucket in the path. */
final class S3PhotoStore implements PhotoStore {

    private static final Logger log = LoggerFactory.getLogger(S3PhotoStore.class);

    private static final byte[] NOTHING = {};

    private final PhotoProperties properties;
    private final URI endpoint;
    private final Clock clock;
    private final HttpClient http;

    S3PhotoStore(PhotoProperties properties, URI endpoint, Clock clock) {
        this.properties = properties;
        this.endpoint = endpoint;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
    }

    @Override
    public void put(String key, byte[] content, PhotoType type) {
        send("PUT", key, content, Map.of("content-type", type.code()), HttpRequest.BodyPublishers.ofByteArray(content));
    }

    @Override
    public byte[] get(String key) {
        return send("GET", key, NOTHING, Map.of(), HttpRequest.BodyPublishers.noBody());
    }

    private byte[] send(
            String method, String key, byte[] content, Map<String, String> more, HttpRequest.BodyPublisher body) {
        var uri = endpoint.resolve("/%s/%s".formatted(properties.bucket(), key));
        var headers = new TreeMap<>(more);
        headers.put("host", uri.getAuthority());
        var signature =
                new S3Signature(properties.accessKey(), properties.secretKey(), properties.region(), clock.instant());
        var request = HttpRequest.newBuilder(uri).timeout(properties.timeout()).method(method, body);
        signature.sign(method, uri.getRawPath(), headers, content).forEach((name, value) -> {
            if (!name.equals("host")) { // the client's own
                request.header(name, value);
            }
        });
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                log.warn("{} {} was answered with {}", method, uri, answer.statusCode());
                throw new PhotoProblems.PhotosUnavailable();
            }
            return answer.body();
        } catch (IOException failure) {
            log.warn("{} {} failed: {}", method, uri, failure.toString());
            throw new PhotoProblems.PhotosUnavailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PhotoProblems.PhotosUnavailable();
        }
    }
}
