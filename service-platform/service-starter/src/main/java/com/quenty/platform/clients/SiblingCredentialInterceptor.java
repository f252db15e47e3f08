package com.quenty.platform.clients;

import com.quenty.platform.deliveries.DeliveryContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Says to a sibling who calls, and for which delivery. */
class SiblingCredentialInterceptor implements ClientHttpRequestInterceptor {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final @Nullable ServiceTokens tokens;

    /** @param tokens null for a service that has no client at the issuer */
    SiblingCredentialInterceptor(@Nullable ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        DeliveryContext.current()
                .filter(delivery -> !request.getHeaders().containsHeader(IDEMPOTENCY_KEY))
                .ifPresent(delivery -> request.getHeaders().set(IDEMPOTENCY_KEY, delivery.id()));
        return tokens == null ? execution.execute(request, body) : executeWithToken(tokens, request, body, execution);
    }

    private static ClientHttpResponse executeWithToken(
            ServiceTokens tokens, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var response = executeOnce(tokens, request, body, execution);
        if (response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
            return response;
        }
        // The key of our token may have been dropped; nothing has been done with a request that was not let in.
        response.close();
        return executeOnce(tokens, request, body, execution);
    }

    private static ClientHttpResponse executeOnce(
            ServiceTokens tokens, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var token = tokens.value();
        request.getHeaders().setBearerAuth(token);
        var response = execution.execute(request, body);
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            tokens.refused(token);
        }
        return response;
    }
}
