package com.quenty.contracts.auth;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Sessions, tokens and keys that ended early, for verifiers of access tokens. */
@HttpExchange("/internal/v1/revocations")
public interface RevocationApi {

    /** All revocations later than the given position (0 for all that still matter), oldest first. */
    @GetExchange
    RevocationFeed since(@RequestParam("after") long after);
}
