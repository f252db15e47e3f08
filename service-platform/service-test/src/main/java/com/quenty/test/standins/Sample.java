package com.quenty.test.standins;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.quenty.test.ContractSample;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sample of a contract with some of its values changed. Immutable. */
final class Sample {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Seconds, more than a caller is kept waiting. */
    private static final String WAIT = "7";

    private final JsonNode content;

    private Sample(JsonNode content) {
        this.content = content;
    }

    static Sample of(ContractSample sample) {
        return new Sample(JSON.readTree(sample.json()));
    }

    /** Sets members that the sample has: others would not be in the contract. */
    Sample with(@Nullable Object... namesAndValues) {
        var changed = (ObjectNode) content.deepCopy();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = String.valueOf(namesAndValues[i]);
            if (!changed.has(name)) {
                throw new AssertionError("The contract's sample has no member '%s'".formatted(name));
            }
            changed.set(name, JSON.valueToTree(namesAndValues[i + 1]));
        }
        return new Sample(changed);
    }

    int status() {
        return content.path("status").asInt();
    }

    ResponseDefinitionBuilder answer() {
        return answer(200);
    }

    /** A problem's sample answers with its own status, and with a wait where there is one. */
    ResponseDefinitionBuilder refusal() {
        return status() == 429 ? answer(429).withHeader("Retry-After", WAIT) : answer(status());
    }

    private ResponseDefinitionBuilder answer(int status) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .withBody(JSON.writeValueAsString(content));
    }
}
