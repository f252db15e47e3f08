package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * A sibling that may have open work for a customer or a company.
 *
 * @param <S> the stand-in itself
 */
public abstract class ProviderOfOpenWork<S extends ProviderOfOpenWork<S>> extends StandIn<S> {

    private static final String OPEN_WORK = "/internal/v1/open-work/[a-z]+/";

    ProviderOfOpenWork(WireMockServer server, String provider) {
        super(server, provider);
    }

    /** No open work for anybody. */
    public S hasNoOpenWork() {
        return answersAll(get(urlPathMatching(OPEN_WORK + ".*")), okJson("{\"open_work\": []}"));
    }

    /** Open work of one kind for this customer or company. */
    public S hasOpenWork(String id, String kind, int count) {
        return answersOne(
                get(urlPathMatching(OPEN_WORK + id)),
                okJson("{\"open_work\": [{\"kind\": \"%s\", \"count\": %d}]}".formatted(kind, count)));
    }
}
