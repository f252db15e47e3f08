package com.quenty.intlshipping.papers;

import static com.quenty.intlshipping.manifests.ManifestFixtures.COMPANY;
import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PaperIT {

    private final RestTestClient http;
    private final WireMockServer customers;

    private ManifestFixtures manifests;

    PaperIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.customers = customers;
    }

    @BeforeEach
    void everybodyIsKnown() {
        manifests = ManifestFixtures.of(http, customers);
    }

    private byte[] pdf(String path, String accept) {
        return Objects.requireNonNull(http.get()
                .uri(path)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        Tokens.with("manifests:read").company(COMPANY).bearer())
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String papers(String manifestId) {
        return "%s/%s/papers".formatted(PATH, manifestId);
    }

    @Test
    void aManifestListsThePapersThatItNeeds() {
        var manifest = id(manifests.draft());

        var papers = manifests.clerk().get(papers(manifest)).is(200);

        assertThat(papers.text("state")).isEqualTo("provisional");
        assertThat(papers.at("papers")
                        .valueStream()
                        .map(each -> each.path("kind").asString()))
                .containsExactly("commercial_invoice", "packing_list", "cn23");
        papers.at("papers").valueStream().forEach(each -> {
            manifests.clerk().get(each.path("content_path").asString()).is(200);
            assertThat(pdf(each.path("document_path").asString(), MediaType.APPLICATION_PDF_VALUE))
                    .startsWith('%', 'P', 'D', 'F');
        });
    }

    @Test
    void giftsHaveAProFormaInvoiceAndDocumentsNone() {
        var gift = new HashMap<>(coffee());
        gift.put("content_type", "gift");
        var documents = new HashMap<>(coffee());
        documents.put("content_type", "documents");

        assertThat(kinds(gift)).containsExactly("pro_forma_invoice", "packing_list", "cn23");
        assertThat(kinds(documents)).containsExactly("cn23");
    }

    private List<String> kinds(Map<String, ?> manifest) {
        return manifests
                .clerk()
                .get(papers(id(manifests.draft(manifest))))
                .is(200)
                .at("papers")
                .valueStream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    @Test
    void thePrintHasTheRowsAndTheTotalsOfItsJsonAndOfTheManifest() throws IOException {
        var manifest = manifests.approved();
        var path = papers(id(manifest)) + "/commercial_invoice";

        var paper = manifests.clerk().get(path).is(200);
        var print = text(pdf(path, MediaType.APPLICATION_PDF_VALUE));

        assertThat(paper.text("state")).isEqualTo("final");
        assertThat(paper.decimal("totals.total_value")).isEqualByComparingTo(manifest.decimal("total_value"));
        assertThat(paper.decimal("totals.net_weight")).isEqualByComparingTo(manifest.decimal("total_weight"));
        assertThat(paper.decimal("totals.gross_weight")).isEqualByComparingTo(manifest.decimal("total_gross_weight"));
        assertThat(paper.decimal("totals.volume")).isEqualByComparingTo(manifest.decimal("total_volume"));
        assertThat(paper.decimal("items.0.total_value")).isEqualByComparingTo("114.00");
        assertThat(print)
                .contains("1 Roasted coffee 090121 CO 12 4.080 9.50 114.00", "Café de la Sierra S.A.S.", "Spain (ES)")
                .contains(id(manifest))
                .doesNotContain("PROVISIONAL");
    }

    @Test
    void aPaperIsTheSameBytesByAcceptAndByItsPath() {
        var path = papers(id(manifests.submitted())) + "/packing_list";
        var pdf = pdf(path, MediaType.APPLICATION_PDF_VALUE);

        assertThat(pdf(path, MediaType.APPLICATION_PDF_VALUE)).isEqualTo(pdf);
        assertThat(pdf(path + "/document", "*/*")).isEqualTo(pdf);
    }

    @Test
    void aBookedManifestHasLabelsAndByCourierNoFormsOfThePost() throws IOException {
        var manifest = id(manifests.approved());
        var rate = verb(manifests.manager(), manifest, "rates").is(200).text("rates.0.rate_id");

        var booked = verb(manifests.manager().key("papers-" + manifest), manifest, "book", Json.of("rate_id", rate))
                .is(200);

        assertThat(manifests
                        .clerk()
                        .get(papers(manifest))
                        .is(200)
                        .at("papers")
                        .valueStream()
                        .map(each -> each.path("kind").asString()))
                .containsExactly("commercial_invoice", "packing_list", "label");
        var label = manifests.clerk().get(papers(manifest) + "/label").is(200);
        assertThat(label.text("pieces.0.tracking_number")).isEqualTo(booked.text("pieces.0.tracking_number"));
        assertThat(text(pdf(papers(manifest) + "/label", MediaType.APPLICATION_PDF_VALUE)))
                .contains(booked.text("pieces.0.tracking_number"), booked.text("booking.carrier_name"), "1 / 1");
    }

    /** Two bags of coffee for 19 USD, by the post that is shipped as an example. */
    @Test
    void aManifestThatIsBookedByPostHasTheFormsOfThePost() {
        post(true);
        try {
            assertThat(kindsBookedAs("INTERNATIONAL_LETTER"))
                    .containsExactly("commercial_invoice", "packing_list", "cn22", "label");
            assertThat(kindsBookedAs("INTERNATIONAL_PARCEL"))
                    .containsExactly("commercial_invoice", "packing_list", "cn23", "label");
        } finally {
            post(false);
        }
    }

    private void post(boolean active) {
        var staff = ApiClient.of(http);
        staff.seeing(staff.get("/api/v1/carriers/CO_POST").is(200))
                .patch("/api/v1/carriers/CO_POST", Json.of("active", active))
                .is(200);
    }

    private List<String> kindsBookedAs(String service) {
        var manifest = id(manifests.draft(Json.changed(
                coffee(),
                "insured_value",
                0,
                "pieces",
                List.of(Json.of("length", 20, "width", 15, "height", 10, "weight", 0.9)),
                "items",
                List.of(Json.of(
                        "description",
                        "Roasted coffee",
                        "quantity",
                        2,
                        "weight",
                        0.34,
                        "value",
                        9.5,
                        "hs_code",
                        "090121",
                        "country_of_origin",
                        "CO")))));
        verb(manifests.clerk(), manifest, "validate").is(200);
        verb(manifests.clerk(), manifest, "submit").is(200);
        verb(manifests.manager(), manifest, "approve").is(200);
        var rate = verb(manifests.manager(), manifest, "rates")
                .is(200)
                .at("rates")
                .valueStream()
                .filter(each -> each.path("service_type").asString().equals(service))
                .map(each -> each.path("rate_id").asString())
                .findFirst()
                .orElseThrow();
        verb(manifests.manager().key("post-" + manifest), manifest, "book", Json.of("rate_id", rate))
                .is(200);
        return manifests
                .clerk()
                .get(papers(manifest))
                .is(200)
                .at("papers")
                .valueStream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    @Test
    void papersThatAreNotNeededDoNotExist() {
        var manifest = id(manifests.submitted());

        manifests.clerk().get(papers(manifest) + "/label").problem(404, "paper-not-found");
        manifests.clerk().get(papers(manifest) + "/pro_forma_invoice").problem(404, "paper-not-found");
        manifests
                .clerk()
                .with(HttpHeaders.ACCEPT, "application/pdf, application/problem+json")
                .get(papers(manifest) + "/cn22/document")
                .problem(404, "paper-not-found");
        manifests
                .clerk()
                .as(Tokens.with("manifests:*").company(ExternalId.next("COMP")))
                .get(papers(manifest) + "/packing_list")
                .problem(404, "manifest-not-found");
    }
}
