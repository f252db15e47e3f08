package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreatedTests {

    @Test
    void theLocationHasEveryIdEncoded() {
        var answer = Created.at("/api/v1/orders/{order}/parcels/{number}", "body", "a/b c", 7);

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        assertThat(answer.getBody()).isEqualTo("body");
        assertThat(answer.getHeaders().getLocation()).hasToString("/api/v1/orders/a%2Fb%20c/parcels/7");
    }

    @Test
    void aMissingIdIsAFault() {
        assertThatThrownBy(() -> Created.at("/api/v1/orders/{order}/parcels/{number}", "body", "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
