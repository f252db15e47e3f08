package com.quenty.customer.companies;

import static com.quenty.customer.companies.CompanyFixtures.NIT;
import static com.quenty.customer.companies.CompanyFixtures.TODAY;
import static com.quenty.customer.companies.CompanyFixtures.aCompany;
import static com.quenty.customer.companies.CompanyFixtures.aNamedCompany;
import static com.quenty.customer.companies.CompanyFixtures.aVerifiedCompany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.customer.companies.CompanyProblems.CompanyInactive;
import com.quenty.customer.companies.CompanyProblems.RegistrationFrozen;
import com.quenty.customer.companies.CompanyProblems.RegistrationIncomplete;
import com.quenty.customer.verification.Verification;
import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.lifecycle.IllegalTransition;
import org.junit.jupiter.api.Test;

class CompanyTests {

    @Test
    void aCompanyIsBornActiveAndUnverified() {
        assertThat(aNamedCompany().status()).isEqualTo(ActivityStatus.ACTIVE);
        assertThat(aNamedCompany().isVerifiedOn(TODAY)).isFalse();
    }

    @Test
    void theCountryIsTheDocumentsWhenThereIsOne() {
        assertThat(aCompany().country()).isEqualTo("CO");
        assertThat(aCompany().document()).isEqualTo(NIT);
        assertThat(aNamedCompany().document()).isNull();
    }

    @Test
    void onlyAWholeRegistrationCanBeVerified() {
        assertThatThrownBy(() -> aNamedCompany().submitForVerification())
                .isInstanceOfSatisfying(
                        RegistrationIncomplete.class,
                        problem -> assertThat(problem.errors())
                                .extracting("pointer")
                                .containsExactly("/business_name", "/document_number"));
    }

    @Test
    void theRegistrationIsFrozenWhileSomebodyReliesOnIt() {
        var company = aCompany();
        company.submitForVerification();

        assertThatThrownBy(() -> company.changeRegistration("Another S.A.", "CO", NIT))
                .isInstanceOf(RegistrationFrozen.class);
        assertThatThrownBy(() -> aVerifiedCompany().changeRegistration(null, null, null))
                .isInstanceOf(RegistrationFrozen.class);
    }

    @Test
    void theNameCanAlwaysChange() {
        var company = aVerifiedCompany();

        company.rename("Andino");

        assertThat(company.name()).isEqualTo("Andino");
        assertThat(company.isVerifiedOn(TODAY)).isTrue();
    }

    @Test
    void afterARejectionTheRegistrationCanBeMended() {
        var company = aCompany();
        company.submitForVerification();
        company.decide(Verification::startReview);
        company.decide(verification -> verification.reject("another company's number"));

        company.changeRegistration("Another S.A.", "CO", NIT);
        company.submitForVerification();

        assertThat(company.verification().status()).isEqualTo(VerificationStatus.SUBMITTED);
    }

    @Test
    void aSecondDeactivationIsRefusedAndSoIsReactivatingAnActiveCompany() {
        var company = aCompany();
        company.deactivate();

        assertThat(company.status()).isEqualTo(ActivityStatus.INACTIVE);
        assertThatThrownBy(company::deactivate).isInstanceOf(IllegalTransition.class);
        company.reactivate();
        assertThat(company.status()).isEqualTo(ActivityStatus.ACTIVE);
        assertThatThrownBy(company::reactivate).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void anInactiveCompanyCanNotSubmitButCanBeRevoked() {
        var company = aCompany();
        company.deactivate();
        assertThatThrownBy(company::submitForVerification).isInstanceOf(CompanyInactive.class);

        var verified = aVerifiedCompany();
        verified.deactivate();
        verified.decide(verification -> verification.revoke("fraud"));
        assertThat(verified.verification().status()).isEqualTo(VerificationStatus.REVOKED);
    }

    @Test
    void aDocumentThatStaysTheSameIsNotCheckedAgain() {
        var company = aCompany();

        assertThat(company.hasDocument(CompanyRevision.of(company))).isTrue();
        assertThat(company.hasRegistration(CompanyRevision.of(company))).isTrue();
        assertThat(company.hasDocument(new CompanyRevision("x", company.businessName(), "CO", "NIT", "8000031226")))
                .as("another spelling is another text, and is checked")
                .isFalse();
    }
}
