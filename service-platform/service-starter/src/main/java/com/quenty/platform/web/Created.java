package com.quenty.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to a {@code POST} that has made something: 201 with its {@code Location}. */
public final class Created {

    private Created() {}

    /**
     * @param template path of the thing, {@code /api/v1/companies/{id}}; stays relative, so that it holds behind the gateway
     */
    public static <T> ResponseEntity<T> at(String template, Object id, T body) {
        return ResponseEntity.created(location(template, id)).body(body);
    }

    private static URI location(String template, Object id) {
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(id)
                .toUri();
    }
}
