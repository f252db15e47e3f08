package com.quenty.customer.documenttypes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.customer.Api;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DocumentTypeIT {

    private final Api api;

    DocumentTypeIT(RestTestClient http) {
        this.api = Api.of(http);
    }

    @ParameterizedTest
    @CsvSource({"CO, CC CE NIT", "MX, CURP RFC", "PE, DNI RUC", "CL, RUT", "BR, CNPJ CPF", "US, EIN ITIN SSN"})
    void sixCountriesAreThereFromTheStart(String country, String codes) {
        assertThat(api.get("/api/v1/document-types?country=" + country).items("code"))
                .containsExactly(codes.split(" "));
    }

    @Test
    void theFilterFindsWhatSuitsCompanies() {
        assertThat(api.get("/api/v1/document-types?country=CO&applies_to=company")
                        .items("code"))
                .containsExactly("NIT");
        assertThat(api.get("/api/v1/document-types?country=CO&applies_to=person")
                        .items("code"))
                .containsExactly("CC", "CE", "NIT");
        assertThat(api.get("/api/v1/document-types?applies_to=dog").status()).isEqualTo(400);
    }

    @Test
    void aDocumentTypeIsCreatedUsedAndRetired() {
        var created = api.post("/api/v1/document-types", """
                {"code": "EC-RUC", "country": "EC", "name": "Registro Único de Contribuyentes", "applies_to": "both",
                 "pattern": "[0-9]{13}"}""");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().getFirst("Location")).isEqualTo("/api/v1/document-types/EC-RUC");

        var company = "{\"name\": \"%s\", \"document_type\": \"EC-RUC\", \"document_number\": \"%s\"}";
        var first = api.post("/api/v1/companies", company.formatted("First", "0160000510001"));
        assertThat(first.text("document_check")).isEqualTo("not_checked");
        assertThat(api.post("/api/v1/companies", company.formatted("Short", "016000051"))
                        .status())
                .isEqualTo(422);

        var retired = api.patch("/api/v1/document-types/EC-RUC", 0, "{\"active\": false}");
        assertThat(retired.body().path("active").asBoolean()).isFalse();
        assertThat(retired.version()).isEqualTo(1);
        assertThat(api.post("/api/v1/companies", company.formatted("Late", "0160001910001"))
                        .code())
                .isEqualTo("unsuitable-document-type");
        assertThat(api.patch("/api/v1/companies/" + first.text("company_id"), 0, "{\"business_name\": \"First S.A.\"}")
                        .status())
                .as("who has such a number keeps it")
                .isEqualTo(200);
    }

    @Test
    void codesAreUniqueAlsoForTwoAtOnce() {
        var json = "{\"code\": \"UY-RUT\", \"country\": \"UY\", \"name\": \"RUT\", \"applies_to\": \"both\"}";

        var outcomes = Concurrently.run(
                6, () -> api.post("/api/v1/document-types", json).status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        var again = api.post("/api/v1/document-types", json);
        assertThat(again.code()).isEqualTo("duplicate-document-type");
        assertThat(again.pointers()).isEqualTo("/code");
    }

    @Test
    void whatIsOutOfShapeNamesTheField() {
        var answer = api.post("/api/v1/document-types", "{\"code\": \"lower\", \"name\": \"\", \"country\": \"ZZ\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers().split(",")).containsExactlyInAnyOrder("/code", "/name", "/country", "/applies_to");
        var pattern = api.post(
                "/api/v1/document-types",
                "{\"code\": \"BAD\", \"name\": \"Bad\", \"applies_to\": \"both\", \"pattern\": \"[0-9\"}");
        assertThat(pattern.code()).isEqualTo("invalid-pattern");
    }

    @Test
    void codeAndCountryNeverChange() {
        assertThat(api.patch("/api/v1/document-types/NIT", 0, "{\"country\": \"PE\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.patch("/api/v1/document-types/NIT", 9, "{\"name\": \"x\"}")
                        .status())
                .isEqualTo(412);
        assertThat(api.patch("/api/v1/document-types/NOPE", 0, "{\"name\": \"x\"}")
                        .code())
                .isEqualTo("document-type-not-found");
    }

    @Test
    void onlyThePlatformChangesWhatAllCompaniesShare() {
        var manager = Tokens.with("document-types:*").company("COMP-1");

        assertThat(api.as(manager).get("/api/v1/document-types/NIT").status()).isEqualTo(200);
        assertThat(api.as(manager)
                        .patch("/api/v1/document-types/NIT", 0, "{\"name\": \"x\"}")
                        .code())
                .isEqualTo("outside-data-scope");
        assertThat(api.as(manager)
                        .post("/api/v1/document-types", "{\"code\": \"XX\", \"name\": \"x\", \"applies_to\": \"both\"}")
                        .code())
                .isEqualTo("outside-data-scope");
    }
}
