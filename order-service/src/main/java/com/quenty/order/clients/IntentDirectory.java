package com.quenty.order.clients;

import com.quenty.order.payments.PaymentProvider;
import com.quenty.platform.money.Money;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment provider with payment intents in the shape of Stripe's: forms in, JSON out, amounts in the currency's smallest unit,
 * each call that changes something idempotent by its {@code Idempotency-Key}. It gets our key, never a token of the suite.
 */
@Component
class IntentDirectory implements PaymentProvider {

    static final String NAME = "intents";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** Refusals that no repetition changes: the money can't go back this way. */
    private static final Set<String> FINAL_REFUSALS = Set.of(
            "charge_already_refunded",
            "charge_disputed",
            "charge_exceeds_source_limit",
            "charge_expired_for_refund",
            "amount_too_large",
            "resource_missing");

    private final PaymentProviderProperties properties;
    private final RestClient http;
    private final JsonMapper json = JsonMapper.shared();

    IntentDirectory(PaymentProviderProperties properties) {
        this.properties = properties;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .baseUrl(properties.baseUrl())
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey())
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return properties.enabled();
    }

    @Override
    public Intent announce(String paymentId, String orderNumber, Money amount, boolean authoriseOnly) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("amount", minorUnits(amount));
        form.add("currency", amount.currency().toLowerCase(Locale.ROOT));
        form.add("capture_method", authoriseOnly ? "manual" : "automatic");
        form.add("automatic_payment_methods[enabled]", "true");
        form.add("metadata[payment_id]", paymentId);
        form.add("metadata[order_number]", orderNumber);
        return intent(post("/v1/payment_intents", form, paymentId).require());
    }

    @Override
    public void capture(String reference, Money amount, String key) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("amount_to_capture", minorUnits(amount));
        post("/v1/payment_intents/" + reference + "/capture", form, key).require();
    }

    @Override
    public Intent find(String reference) {
        return intent(asking(() -> http.get()
                        .uri("/v1/payment_intents/{id}", reference)
                        .accept(MediaType.APPLICATION_JSON)
                        .retrieve()
                        .body(String.class))
                .require());
    }

    @Override
    public boolean giveUp(String reference) {
        return post("/v1/payment_intents/" + reference + "/cancel", new LinkedMultiValueMap<>(), "cancel-" + reference)
                        .refusal()
                == null;
    }

    @Override
    public Refunded refund(String reference, Money amount, String key, String refundId, int partNumber) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("payment_intent", reference);
        form.add("amount", minorUnits(amount));
        form.add("metadata[refund_id]", refundId);
        form.add("metadata[part_number]", Integer.toString(partNumber));
        var answer = post("/v1/refunds", form, key);
        if (answer.refusal() != null && FINAL_REFUSALS.contains(answer.refusal())) {
            return new Refunded.Refused(answer.refusal());
        }
        var refund = answer.require();
        var id = refund.path("id").asString("");
        return switch (refund.path("status").asString("")) {
            case "succeeded" -> new Refunded.Done(id);
            case "failed", "canceled" ->
                new Refunded.Refused(refund.path("failure_reason").asString("refused"));
            default -> new Refunded.UnderWay(id);
        };
    }

    private static String minorUnits(Money amount) {
        return amount.amount()
                .movePointRight(amount.amount().scale())
                .toBigIntegerExact()
                .toString();
    }

    private static Intent intent(JsonNode intent) {
        var secret = intent.path("client_secret").asString("");
        return new Intent(
                intent.path("id").asString(""), intent.path("status").asString(""), secret.isEmpty() ? null : secret);
    }

    /** @param refusal the provider's code; null when it has done what it was asked for */
    private record Answer(JsonNode body, @Nullable String refusal) {

        JsonNode require() {
            if (refusal != null) {
                throw new ClientProblems.PaymentProviderRefuses(refusal);
            }
            return body;
        }
    }

    private Answer post(String path, MultiValueMap<String, String> form, String key) {
        return asking(() -> http.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(String.class));
    }

    private interface Call {
        @Nullable
        String make();
    }

    /** An outage is all that may be different in a while: its load, our key, a parallel call. Other refusals are answers. */
    private Answer asking(Call call) {
        try {
            return new Answer(json.readTree(String.valueOf(call.make())), null);
        } catch (RestClientResponseException answer) {
            int status = answer.getStatusCode().value();
            if (status == 429 || status >= 500 || status == 401 || status == 403 || status == 409) {
                throw unavailable(answer);
            }
            return new Answer(json.missingNode(), codeOf(answer));
        } catch (RestClientException | JacksonException broken) {
            throw unavailable(broken);
        }
    }

    private static ClientProblems.PaymentProviderUnavailable unavailable(Exception cause) {
        var problem = new ClientProblems.PaymentProviderUnavailable();
        problem.addSuppressed(cause);
        return problem;
    }

    private String codeOf(RestClientResponseException answer) {
        try {
            var error = json.readTree(answer.getResponseBodyAsString(StandardCharsets.UTF_8))
                    .path("error");
            return error.path("code").asString(error.path("type").asString("refused"));
        } catch (JacksonException noJson) {
            return "refused";
        }
    }
}
