package com.quenty.analytics;

import com.quenty.test.OpenApiSnapshot;
import com.quenty.test.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OpenApiIT {

    private final RestTestClient http;

    OpenApiIT(RestTestClient http) {
        this.http = http;
    }

    @Test
    void theCommittedDocumentIsWhatIsServed() {
        OpenApiSnapshot.verify(http);
    }
}
