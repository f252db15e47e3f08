package com.quenty.intlshipping.papers;

import static com.quenty.intlshipping.papers.PaperFixtures.item;
import static com.quenty.intlshipping.papers.PaperFixtures.merchandise;
import static com.quenty.intlshipping.papers.PaperFixtures.piece;
import static com.quenty.intlshipping.papers.PaperKind.CN22;
import static com.quenty.intlshipping.papers.PaperKind.CN23;
import static com.quenty.intlshipping.papers.PaperKind.COMMERCIAL_INVOICE;
import static com.quenty.intlshipping.papers.PaperKind.LABEL;
import static com.quenty.intlshipping.papers.PaperKind.PACKING_LIST;
import static com.quenty.intlshipping.papers.PaperKind.PRO_FORMA_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.ManifestStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaperPolicyTests {

    private static Set<PaperKind> papers(PaperFixtures manifest) {
        return PaperPolicy.needed(manifest.content().facts()).keySet();
    }

    /** One piece of 1.5 kg with one thing in it. */
    private static PaperFixtures small(String value) {
        return merchandise()
                .with(List.of(piece(1, "1.5", null)), List.of(item(1, "Book", 1, "1.2", value, "490199", 1)));
    }

    @Test
    void goodsThatAreSoldHaveACommercialInvoiceAndGoByCourierWithoutFormsOfThePost() {
        assertThat(papers(merchandise())).containsExactly(COMMERCIAL_INVOICE, PACKING_LIST, LABEL);
    }

    @ParameterizedTest
    @EnumSource(names = {"GIFT", "SAMPLE", "RETURN_MERCHANDISE", "OTHER"})
    void goodsThatAreNotSoldHaveAProFormaInvoice(ContentType type) {
        assertThat(papers(merchandise().holding(type))).containsExactly(PRO_FORMA_INVOICE, PACKING_LIST, LABEL);
    }

    @Test
    void merchandiseWithoutAValueIsNotSold() {
        assertThat(papers(small("0").by("DHL_EXPRESS", "X"))).contains(PRO_FORMA_INVOICE);
    }

    @Test
    void documentsHaveNoInvoice() {
        assertThat(papers(merchandise().holding(ContentType.DOCUMENTS))).containsExactly(LABEL);
    }

    @ParameterizedTest
    @CsvSource({
        // 300 SDR at 1.36
        "408.00, LETTER, CN22",
        "408.01, LETTER, CN23",
        "0.01, LETTER, CN22",
        "0.01, PARCEL, CN23",
        "408.01, PARCEL, CN23"
    })
    void thePostWantsACn22ForLettersOfAtMost300Sdr(String value, String service, PaperKind expected) {
        assertThat(papers(small(value).by("SPN", service)))
                .contains(expected)
                .doesNotContain(expected == CN22 ? CN23 : CN22);
    }

    @Test
    void theRateOfTheDayOnWhichTheGoodsLeaveCounts() {
        // 450.00 at 1.50 are 300 SDR
        var manifest = small("450.00").by("SPN", "LETTER");

        assertThat(papers(manifest.on(LocalDate.of(2026, 12, 14)))).contains(CN23);
        assertThat(papers(manifest.on(LocalDate.of(2026, 12, 15)))).contains(CN22);
        // Without such a day it is that of the manifest; before any rate there is none.
        assertThat(papers(manifest.on(null))).contains(CN23);
        assertThat(papers(small("1.00").by("SPN", "LETTER").on(LocalDate.of(2025, 12, 31))))
                .contains(CN23);
    }

    @Test
    void valueIsThatOfOnePiece() {
        var pieces = List.of(piece(1, "1", null), piece(2, "1", null));
        var letters = merchandise().by("SPN", "LETTER");

        assertThat(papers(letters.with(
                        pieces,
                        List.of(
                                item(1, "Book", 1, "0.5", "400.00", "490199", 1),
                                item(2, "Book", 1, "0.5", "400.00", "490199", 2)))))
                .contains(CN22);
        assertThat(papers(letters.with(
                        pieces,
                        List.of(
                                item(1, "Book", 1, "0.5", "400.00", "490199", 1),
                                item(2, "Book", 1, "0.5", "400.00", "490199", 1)))))
                .contains(CN23);
    }

    @Test
    void beforeItIsBookedThingsMayGoByPostTheSmallOnesAsLetters() {
        assertThat(papers(small("10.00").by(null, null))).contains(CN22);
        assertThat(papers(small("500.00").by(null, null))).contains(CN23);
        assertThat(papers(merchandise().by(null, null))).contains(CN23);
    }

    @Test
    void labelsComeWithTrackingNumbersAndGoWhenTheManifestIsGivenUp() {
        assertThat(papers(small("10.00"))).doesNotContain(LABEL);
        assertThat(papers(merchandise().in(ManifestStatus.VOIDED))).doesNotContain(LABEL);
    }

    @Test
    void manifestWithoutPiecesHasNoFormsAndNoLabels() {
        assertThat(papers(merchandise().by(null, null).with(List.of(), List.of())))
                .containsExactly(PRO_FORMA_INVOICE, PACKING_LIST);
    }
}
