package com.quenty.test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A named answer of one service to another, {@code contracts/<provider>/<case>.json} in shared-contracts. The consumer's
 * stub answers with it, the provider's test holds its real answer against it: so both sides speak of the same thing.
 */
public final class ContractSample {

    /** Strict where services are lenient: a sample with a field that the record lacks describes something else. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final String json;

    private ContractSample(String name, String json) {
        this.name = name;
        this.json = json;
    }

    /** {@code ContractSample.of("customer", "active-customer")}. */
    public static ContractSample of(String provider, String sampleCase) {
        var name = "contracts/%s/%s.json".formatted(provider, sampleCase);
        try (var stream = ContractSample.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("shared-contracts has no " + name);
            }
            return reading(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ContractSample reading(String name, String json) {
        return new ContractSample(name, json);
    }

    public String json() {
        return json;
    }

    /** The sample as the contract's record; fails when they differ in a name. */
    public <T> T as(Class<T> record) {
        var value = STRICT.readValue(json, record);
        sameShape(STRICT.valueToTree(value), "the record %s".formatted(record.getSimpleName()));
        return value;
    }

    /** For a stub: {@code customers.stubFor(get(…).willReturn(sample.answer()))}. */
    public ResponseDefinitionBuilder answer() {
        return answer(200);
    }

    /** As {@link #answer()} with another status; a status of 400 and more makes it a problem document. */
    public ResponseDefinitionBuilder answer(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .withBody(json);
    }

    /** Fails unless the provider's real answer has the sample's names and types; values may differ. */
    public void isTrueOf(String actual) {
        sameShape(STRICT.readTree(actual), "the answer");
    }

    private void sameShape(JsonNode actual, String what) {
        var faults = new ArrayList<String>();
        compare(STRICT.readTree(json), actual, "", faults);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s and %s differ: %s".formatted(name, what, String.join(", ", faults)));
        }
    }

    private static void compare(JsonNode sample, JsonNode actual, String pointer, List<String> faults) {
        if (sample.isNull() || actual.isNull()) {
            return; // either may be absent; which types it has otherwise, another sample says
        }
        if (sample.getNodeType() != actual.getNodeType()) {
            faults.add("%s is %s in the sample and %s here"
                    .formatted(pointer, sample.getNodeType(), actual.getNodeType()));
        } else if (sample.isObject()) {
            sample.propertyNames().stream()
                    .filter(member -> !actual.has(member))
                    .forEach(member -> faults.add("%s/%s is only in the sample".formatted(pointer, member)));
            actual.propertyStream().forEach(member -> {
                if (sample.has(member.getKey())) {
                    compare(sample.path(member.getKey()), member.getValue(), pointer + '/' + member.getKey(), faults);
                } else {
                    faults.add("%s/%s is not in the sample".formatted(pointer, member.getKey()));
                }
            });
        } else if (sample.isArray() && !sample.isEmpty()) {
            for (int i = 0; i < actual.size(); i++) {
                compare(sample.path(0), actual.path(i), pointer + '/' + i, faults);
            }
        }
    }
}
