package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.demo.Answer;
import com.quenty.localstack.demo.Gateway;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A payment provider beside the stack: it takes the announcement of a payment, and tells through the gateway, without a token, what has
 * become of it.
 */
final class OnlineProvider implements AutoCloseable {

    private static final byte[] KEY = "the provider and order-service know this".getBytes(StandardCharsets.US_ASCII);
    private static final String EVENTS = "/api/v1/orders/payment-events";
    private static final String INTENT = "pi_of_the_stack";

    private final HttpServer server;

    private OnlineProvider(HttpServer server) {
        this.server = server;
    }

    static OnlineProvider started() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/payment_intents", exchange -> {
            var intent =
                    "{\"id\": \"%s\", \"status\": \"requires_payment_method\", \"client_secret\": \"known to the payer\"}"
                            .formatted(INTENT)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, intent.length);
            exchange.getResponseBody().write(intent);
            exchange.close();
        });
        server.start();
        return new OnlineProvider(server);
    }

    /** For {@code ./quenty up}: online payments are off without them. */
    List<String> settings() {
        return List.of(
                "--set",
                "quenty.order.payment-provider.enabled=true",
                "--set",
                "quenty.order.payment-provider.base-url=http://127.0.0.1:"
                        + server.getAddress().getPort(),
                "--set",
                "quenty.order.payment-provider.api-key=of-the-stack",
                "--set",
                "quenty.order.online-payments.webhook-secrets=whsec_"
                        + Base64.getEncoder().encodeToString(KEY));
    }

    /** An order is paid online; the event about it is believed by its signature alone, and booked once. */
    void tellsOfAPayment(Gateway gateway, String token) throws GeneralSecurityException {
        var order = "/api/v1/orders/" + ordered(gateway, token);
        var announced =
                keyed(gateway, token, order + "/payments/online", Map.of()).expect(201);
        var payment = order + "/payments/" + announced.text("payment_id");
        assertThat(announced.text("status")).isEqualTo("pending");
        var event = succeeded(1250);
        var at = Instant.now().getEpochSecond();
        var signature = signature("msg_1", at, event);

        gateway.post(null, EVENTS, event).expect(401, "webhook-unsigned");
        tell(gateway, succeeded(125), "msg_1", at, signature).expect(401, "webhook-unsigned");
        tell(gateway, event, "msg_2", at, signature).expect(401, "webhook-unsigned");
        tell(gateway, event, "msg_1", at - 3600, signature("msg_1", at - 3600, event))
                .expect(401, "webhook-old");
        assertThat(gateway.get(token, payment).text("status")).isEqualTo("pending");

        tell(gateway, event, "msg_1", at, signature).expect(204);
        tell(gateway, event, "msg_1", at, signature).expect(204);
        tell(gateway, event, "msg_2", at, signature("msg_2", at, event)).expect(204);

        var captured = gateway.get(token, payment).expect(200);
        assertThat(captured.text("status")).isEqualTo("captured");
        assertThat(captured.at("/captured_amount").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(captured.at("/entries").size()).isEqualTo(1);
        assertThat(gateway.get(token, order).expect(200).text("payment_status")).isEqualTo("paid");
    }

    /** @return the number of an order of 12.50 USD */
    private static String ordered(Gateway gateway, String token) {
        var name = "online" + Instant.now().toEpochMilli();
        var company = gateway.post(token, "/api/v1/companies", Map.of("name", name))
                .expect(201)
                .text("company_id");
        var buyer = Map.of(
                "username",
                name,
                "email",
                name + "@buyer.example",
                "initial_password",
                "nine quiet herons wait",
                "role",
                "customer");
        var customer = gateway.post(token, "/api/v1/users", buyer).expect(201).text("unique_id");
        var thing = Map.of(
                "name",
                "Thing",
                "sku",
                name,
                "category",
                "things",
                "price",
                12.50,
                "currency",
                "USD",
                "company_id",
                company);
        int product = gateway.post(token, "/api/v1/products", thing)
                .expect(201)
                .at("/id")
                .asInt();
        keyed(gateway, token, "/api/v1/inventory/receive", Map.of("product_id", product, "quantity", 5));
        var address = Map.of("recipient", "Ana", "street", "Calle 10", "city", "Medellín", "country", "CO");
        return keyed(
                        gateway,
                        token,
                        "/api/v1/orders",
                        Map.of(
                                "customer_id",
                                customer,
                                "company_id",
                                company,
                                "currency",
                                "USD",
                                "lines",
                                List.of(Map.of("product_id", product, "quantity", 1)),
                                "shipping_address",
                                address))
                .expect(201)
                .text("order_number");
    }

    private static Answer keyed(Gateway gateway, String token, String path, Map<String, ?> body) {
        return gateway.post(token, path, body, Map.of("Idempotency-Key", "online-" + System.nanoTime()));
    }

    private static Map<String, Object> succeeded(int cents) {
        var intent = new LinkedHashMap<String, Object>();
        intent.put("id", INTENT);
        intent.put("currency", "usd");
        intent.put("amount", cents);
        intent.put("amount_received", cents);
        intent.put("status", "succeeded");
        var event = new LinkedHashMap<String, Object>();
        event.put("id", "evt_of_the_stack");
        event.put("type", "payment_intent.succeeded");
        event.put("created", Instant.now().getEpochSecond());
        event.put("data", Map.of("object", intent));
        return event;
    }

    /** As the specification Standard Webhooks has it, over the bytes that the gateway is sent. */
    private static String signature(String id, long at, Map<String, Object> event) throws GeneralSecurityException {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var signed = "%s.%d.%s".formatted(id, at, Json.MAPPER.writeValueAsString(event));
        return "v1," + Base64.getEncoder().encodeToString(hmac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer tell(Gateway gateway, Map<String, Object> event, String id, long at, String signature) {
        var headers = Map.of("webhook-id", id, "webhook-timestamp", Long.toString(at), "webhook-signature", signature);
        return gateway.post(null, EVENTS, event, headers);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
