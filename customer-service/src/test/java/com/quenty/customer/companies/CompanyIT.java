package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CompanyIT {

    private final RestTestClient http;

    CompanyIT(RestTestClient http) {
        this.http = http;
    }

    @Test
    void aCompanyIsCreatedAndRead() {
        var staff = Tokens.with("companies:*");
        var answer = http.post()
                .uri("/api/v1/companies")
                .header(HttpHeaders.AUTHORIZATION, staff.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"name": " Café Andino ", "business_name": "Café Andino S.A.S.", "document_type": "NIT", "document_number": "800.003.122-6"}""")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        System.out.println(answer);
        assertThat(answer.getStatus().value()).isEqualTo(201);
        for (String path : new String[] {
            "/api/v1/companies",
            "/api/v1/companies?q=andino&limit=1",
            "/api/v1/companies/counts",
            "/api/v1/document-types?country=MX",
            answer.getResponseHeaders().getFirst("Location")
        }) {
            System.out.println(http.get()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, Tokens.with("*").bearer())
                    .exchange()
                    .expectBody(String.class)
                    .returnResult());
        }
    }
}
