package com.quenty.gateway.docs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML of a page, as it is answered. */
final class PageFile {

    /** Everything a page needs comes from the gateway; nothing else may run in it or be asked by it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private PageFile() {}

    /** @param file below {@code pages/} on the class path; empty when there is none */
    static Optional<ResponseEntity<Resource>> of(String file) {
        var page = new ClassPathResource("pages/" + file);
        return page.exists()
                ? Optional.of(ResponseEntity.ok()
                        .header("Content-Security-Policy", POLICY)
                        .cacheControl(CacheControl.noCache())
                        .contentType(HTML)
                        .body(page))
                : Optional.empty();
    }
}
