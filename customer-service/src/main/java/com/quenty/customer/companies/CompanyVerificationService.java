package com.quenty.customer.companies;

import com.quenty.customer.verification.Verification;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The company submits, staff of the platform decide, and a job expires what is overdue. */
@Service
class CompanyVerificationService {

    private static final Logger log = LoggerFactory.getLogger(CompanyVerificationService.class);

    private static final String STATUS = "verification_status";

    private final CompanyStore store;
    private final CompanyRepository companies;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;

    CompanyVerificationService(
            CompanyStore store,
            CompanyRepository companies,
            StateHistory history,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone) {
        this.store = store;
        this.companies = companies;
        this.history = history;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.zone = zone;
    }

    CompanyResponse submit(Caller caller, String companyId, IfMatch match) {
        return move(caller, companyId, match, Company::submitForVerification);
    }

    CompanyResponse startReview(Caller caller, String companyId, IfMatch match) {
        return decide(caller, companyId, match, Verification::startReview);
    }

    CompanyResponse verify(Caller caller, String companyId, IfMatch match, LocalDate validUntil) {
        return decide(caller, companyId, match, verification -> verification.verify(validUntil, zone.today()));
    }

    CompanyResponse reject(Caller caller, String companyId, IfMatch match, String reason) {
        return decide(caller, companyId, match, verification -> verification.reject(reason));
    }

    CompanyResponse requestInformation(Caller caller, String companyId, IfMatch match, String reason) {
        return decide(caller, companyId, match, verification -> verification.requestInformation(reason));
    }

    CompanyResponse revoke(Caller caller, String companyId, IfMatch match, String reason) {
        return decide(caller, companyId, match, verification -> verification.revoke(reason));
    }

    PageResponse<StateChange> history(Caller caller, String companyId, PageRequest page) {
        store.find(RowScope.ofCompany(caller), companyId);
        return history.of(CompanyStore.SUBJECT, companyId, STATUS, page);
    }

    /** Expires what was valid until a day before today. One transaction per company: a failure holds up no other. */
    void expireOverdue() {
        for (String companyId : companies.findOverdue(zone.today())) {
            try {
                transaction.executeWithoutResult(status -> expire(companyId));
            } catch (RuntimeException failure) {
                log.warn("Verification of {} is overdue and was not expired; the next run retries", companyId, failure);
            }
        }
    }

    private void expire(String companyId) {
        companies
                .findByCompanyId(companyId)
                // It may have been extended or revoked since it was looked up.
                .filter(company -> company.isVerificationOverdueOn(zone.today()))
                .ifPresent(company -> moveAndSave(company, Company::expireVerification));
    }

    private CompanyResponse decide(
            Caller caller, String companyId, IfMatch match, UnaryOperator<Verification> decision) {
        // Visibility before permission: the id of another company answers 404, not 403.
        store.find(RowScope.ofCompany(caller), companyId);
        RowScope.requirePlatform(caller);
        if (companyId.equals(caller.companyId())) {
            throw new OutsideDataScope("Callers can't decide about the company they belong to.");
        }
        return move(caller, companyId, match, company -> company.decide(decision));
    }

    private CompanyResponse move(Caller caller, String companyId, IfMatch match, Consumer<Company> verb) {
        return idempotency.once(CompanyResponse.class, () -> {
            var company = store.find(RowScope.ofCompany(caller), companyId);
            match.check(company.version());
            return CompanyResponse.of(moveAndSave(company, verb), zone.today());
        });
    }

    private Company moveAndSave(Company company, Consumer<Company> verb) {
        var from = company.verification().status();
        verb.accept(company);
        var now = company.verification();
        store.record(company, STATUS, from, now.status(), reasonOf(now));
        return store.save(company);
    }

    /** A valid verification has no reason but a last day, which the history shows too. */
    private static @Nullable String reasonOf(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> "through " + verification.verifiedUntil();
            default -> verification.reason();
        };
    }
}
