package com.quenty.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to a {@code POST} that has created something: 201 with its {@code Location}. */
public final class Created {

    private Created() {}

    /**
     * @param template path of the new thing, {@code /api/v1/companies/{company_id}}; stays relative, so that it holds
     *     behind the gateway
     * @param ids one for each variable of the template, in its order; encoded here
     */
    public static <T> ResponseEntity<T> at(String template, T body, Object... ids) {
        return ResponseEntity.created(location(template, ids)).body(body);
    }

    private static URI location(String template, Object... ids) {
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(ids)
                .toUri();
    }
}
