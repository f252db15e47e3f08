package com.quenty.customer.documenttypes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DocumentTypeIT {

    private final ApiClient api;

    DocumentTypeIT(RestTestClient http) {
        this.api = ApiClient.of(http);
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
        api.get("/api/v1/document-types?applies_to=dog").is(400);
    }

    @Test
    void aDocumentTypeIsCreatedUsedAndRetired() {
        var created = api.post(
                "/api/v1/document-types",
                Json.of(
                        "code",
                        "EC-RUC",
                        "country",
                        "EC",
                        "name",
                        "Registro Único de Contribuyentes",
                        "applies_to",
                        "both",
                        "pattern",
                        "[0-9]{13}"));
        created.is(201);
        assertThat(created.location()).isEqualTo("/api/v1/document-types/EC-RUC");

        var company = "{\"name\": \"%s\", \"document_type\": \"EC-RUC\", \"document_number\": \"%s\"}";
        var first = api.post("/api/v1/companies", company.formatted("First", "0160000510001"));
        assertThat(first.text("document_check")).isEqualTo("not_checked");
        api.post("/api/v1/companies", company.formatted("Short", "016000051")).is(422);

        var retired = api.seeing(0).patch("/api/v1/document-types/EC-RUC", Json.of("active", false));
        assertThat(retired.flag("active")).isFalse();
        assertThat(retired.version()).isEqualTo(1);
        api.post("/api/v1/companies", company.formatted("Late", "0160001910001"))
                .problem("unsuitable-document-type");
        api.seeing(0)
                .patch("/api/v1/companies/" + first.text("company_id"), Json.of("business_name", "First S.A."))
                .is(200);
    }

    @Test
    void codesAreUniqueAlsoForTwoAtOnce() {
        var json = Json.of("code", "UY-RUT", "country", "UY", "name", "RUT", "applies_to", "both");

        var outcomes = Concurrently.run(
                6, () -> api.post("/api/v1/document-types", json).status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        var again = api.post("/api/v1/document-types", json);
        again.problem("duplicate-document-type", "/code");
    }

    @Test
    void whatIsOutOfShapeNamesTheField() {
        var answer = api.post("/api/v1/document-types", Json.of("code", "lower", "name", "", "country", "ZZ"));

        answer.is(400);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/code", "/name", "/country", "/applies_to");
        var pattern = api.post(
                "/api/v1/document-types",
                Json.of("code", "BAD", "name", "Bad", "applies_to", "both", "pattern", "[0-9"));
        pattern.problem("invalid-pattern");
    }

    @Test
    void codeAndCountryNeverChange() {
        api.seeing(0)
                .patch("/api/v1/document-types/NIT", Json.of("country", "PE"))
                .is(400);
        api.seeing(9).patch("/api/v1/document-types/NIT", Json.of("name", "x")).is(412);
        api.seeing(0).patch("/api/v1/document-types/NOPE", Json.of("name", "x")).problem("document-type-not-found");
    }

    @Test
    void onlyThePlatformChangesWhatAllCompaniesShare() {
        var manager = Tokens.with("document-types:*").company("COMP-1");

        api.as(manager).get("/api/v1/document-types/NIT").is(200);
        api.as(manager)
                .seeing(0)
                .patch("/api/v1/document-types/NIT", Json.of("name", "x"))
                .problem("outside-data-scope");
        api.as(manager)
                .post("/api/v1/document-types", Json.of("code", "XX", "name", "x", "applies_to", "both"))
                .problem("outside-data-scope");
    }
}
