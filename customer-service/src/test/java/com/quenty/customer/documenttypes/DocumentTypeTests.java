package com.quenty.customer.documenttypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.customer.documenttypes.DocumentTypeProblems.InvalidDocumentNumber;
import com.quenty.customer.documenttypes.DocumentTypeProblems.UnsuitableDocumentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTypeTests {

    private static DocumentType aType(String code, @Nullable String country, AppliesTo appliesTo, String pattern) {
        return new DocumentType(new CreateDocumentTypeRequest(code, code, null, country, appliesTo, pattern));
    }

    private static DocumentType nit() {
        return aType("NIT", "CO", AppliesTo.BOTH, "[0-9]{8,16}");
    }

    private static DocumentType passport() {
        return aType("PASSPORT", null, AppliesTo.BOTH, "[A-Z0-9]{6,9}");
    }

    @Test
    void aNumberIsKeptAsTypedAndNormalised() {
        var document = nit().identifyCompany(null, "800.003.122-6");

        assertThat(document).isEqualTo(new Document("NIT", "CO", "800.003.122-6", "8000031226", DocumentCheck.PASSED));
    }

    @Test
    void aWrongNumberIsRefusedWithAPointerAndTheReason() {
        assertThatThrownBy(() -> nit().identifyCompany(null, "800.003.122-7"))
                .isInstanceOfSatisfying(
                        InvalidDocumentNumber.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo("/document_number");
                            assertThat(error.message()).contains("check digit");
                        }));
    }

    @Test
    void anRfcWithAWrongCheckDigitIsTakenButMarked() {
        var rfc = aType("RFC", "MX", AppliesTo.BOTH, "[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}");

        assertThat(rfc.identifyCompany("MX", "SIN9311169P8").check()).isEqualTo(DocumentCheck.SUSPICIOUS);
    }

    @Test
    void whereNoRuleIsKnownThePatternDecides() {
        assertThat(passport().identifyCompany("FR", "12AB34567").check()).isEqualTo(DocumentCheck.NOT_CHECKED);
        assertThatThrownBy(() -> passport().identifyCompany("FR", "1")).isInstanceOf(InvalidDocumentNumber.class);
    }

    @Test
    void aTypeOfNoCountryWantsTheCompanysCountry() {
        assertThatThrownBy(() -> passport().identifyCompany(null, "12AB34567"))
                .isInstanceOf(UnsuitableDocumentType.class);
        assertThat(passport().identifyCompany("FR", "12AB34567").country()).isEqualTo("FR");
    }

    @Test
    void aTypeOfOneCountryDoesNotIdentifyCompaniesOfAnother() {
        assertThatThrownBy(() -> nit().identifyCompany("PE", "8000031226")).isInstanceOf(UnsuitableDocumentType.class);
    }

    @Test
    void peoplesDocumentsDoNotIdentifyCompanies() {
        assertThatThrownBy(
                        () -> aType("CC", "CO", AppliesTo.PERSON, "[0-9]{5,10}").identifyCompany(null, "12345678"))
                .isInstanceOf(UnsuitableDocumentType.class);
    }

    @Test
    void aRetiredTypeIdentifiesNobodyAnew() {
        var type = nit();
        type.revise(new DocumentTypeRevision("NIT", null, false, AppliesTo.BOTH, null));

        assertThatThrownBy(() -> type.identifyCompany(null, "8000031226")).isInstanceOf(UnsuitableDocumentType.class);
    }

    @Test
    void aNumberOfPunctuationOnlyIsNoNumber() {
        assertThatThrownBy(() -> passport().identifyCompany("FR", " .-/ ")).isInstanceOf(InvalidDocumentNumber.class);
    }
}
