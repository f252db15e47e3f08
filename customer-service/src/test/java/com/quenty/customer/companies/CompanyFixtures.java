package com.quenty.customer.companies;

import com.quenty.customer.documenttypes.Document;
import com.quenty.customer.documenttypes.DocumentCheck;
import com.quenty.customer.verification.Verification;
import com.quenty.platform.identity.ExternalId;
import java.time.LocalDate;

final class CompanyFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Document NIT = new Document("NIT", "CO", "800.003.122-6", "8000031226", DocumentCheck.PASSED);

    private CompanyFixtures() {}

    static Company aNamedCompany() {
        return new Company(ExternalId.next("COMP"), "Café Andino", null, null, null);
    }

    static Company aCompany() {
        return new Company(ExternalId.next("COMP"), "Café Andino", "Café Andino S.A.S.", null, NIT);
    }

    static Company aVerifiedCompany() {
        var company = aCompany();
        company.submitForVerification();
        company.decide(Verification::startReview);
        company.decide(verification -> verification.verify(TODAY.plusYears(1), TODAY));
        return company;
    }
}
