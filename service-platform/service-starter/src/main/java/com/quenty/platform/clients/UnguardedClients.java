package com.quenty.platform.clients;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Clients of siblings with our token and without a guard: for a question that is repeated every few seconds anyway. Retries
 * would only delay the next one, and an open breaker would hide for ten seconds that the sibling is back.
 */
public class UnguardedClients {

    private final RestClient.Builder clients;
    private final ClientHttpRequestFactoryBuilder<?> requests;
    private final HttpClientSettings settings;
    private final @Nullable ServiceTokens tokens;

    UnguardedClients(
            RestClient.Builder clients,
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            @Nullable ServiceTokens tokens) {
        this.clients = clients;
        this.requests = requests;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** @param timeout of an answer; connecting has the time-out of all clients */
    public <T> T of(Class<T> contract, URI url, Duration timeout) {
        var client = clients.clone()
                .baseUrl(url)
                .requestFactory(requests.build(settings.withReadTimeout(timeout)))
                .requestInterceptor(new SiblingCredentialInterceptor(tokens))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(contract);
    }
}
