package com.quenty.customer.companies;

import com.quenty.customer.companies.CompanyProblems.CompanyNotFound;
import com.quenty.customer.companies.CompanyProblems.DuplicateDocument;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, locks and saves companies, within the caller's transaction if there is one. */
@Component
class CompanyStore {

    static final String SUBJECT = "company";

    /** The schema document's own key on the number as typed, and ours on what all spellings have in common. */
    private static final Map<String, Supplier<DomainProblem>> KEYS = Map.of(
            "companies_document_number_key", DuplicateDocument::new,
            "companies_tax_identity_key", DuplicateDocument::new);

    private final CompanyRepository companies;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Clock clock;

    CompanyStore(CompanyRepository companies, Deliveries deliveries, StateHistory history, Clock clock) {
        this.companies = companies;
        this.deliveries = deliveries;
        this.history = history;
        this.clock = clock;
    }

    /** @throws CompanyNotFound also when the caller may not know of it */
    Company find(RowScope scope, String companyId) {
        return findIfVisible(scope, companyId).orElseThrow(CompanyNotFound::new);
    }

    Optional<Company> findIfVisible(RowScope scope, String companyId) {
        return companies.find(companyId, scope);
    }

    /** As {@link #findIfVisible}; a deactivation waits until the running transaction ends. */
    Optional<Company> lockIfVisible(RowScope scope, String companyId) {
        return companies.lock(companyId, scope);
    }

    void record(Company company, String field, Coded from, Coded to, @Nullable String reason) {
        history.record(SUBJECT, company.companyId(), field, from, to, reason);
    }

    /** @throws DuplicateDocument if another company has the document number; the keys in the database decide */
    Company save(Company company) {
        return UniqueKeys.refusing(KEYS, () -> companies.saveAndFlush(company));
    }

    /** As {@link #save}, for a change of which auth-service has to know: of the name, or of {@code active}. */
    Company saveAndAnnounce(Company company) {
        var id = company.companyId();
        deliveries.send(CompanyDelivery.class, id, new CompanyDelivery.Due(id), clock.instant());
        return save(company);
    }
}
