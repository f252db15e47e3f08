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

/** The company submits, the platform's people decide, time runs out. */
@Service
class CompanyVerificationService {

    private static final Logger log = LoggerFactory.getLogger(CompanyVerificationService.class);

    private static final String SUBJECT = "company-verification";
    private static final String STATUS = "verification_status";

    private final CompanyService service;
    private final CompanyRepository companies;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;

    CompanyVerificationService(
            CompanyService service,
            CompanyRepository companies,
            StateHistory history,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone) {
        this.service = service;
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
        service.requireVisible(caller, companyId);
        return history.of(SUBJECT, companyId, page);
    }

    /** Ends what ran out before today; each company in a transaction of its own, so that one can't hold up the others. */
    void expireOverdue() {
        for (String companyId : companies.findOverdue(zone.today())) {
            try {
                transaction.executeWithoutResult(status -> expire(companyId));
            } catch (RuntimeException failure) {
                log.warn(
                        "Verification of {} is overdue and could not be expired; next run tries again",
                        companyId,
                        failure);
            }
        }
    }

    private void expire(String companyId) {
        companies
                .findByCompanyId(companyId)
                // It may have been extended or revoked since it was looked up.
                .filter(company -> company.isVerificationOverdueOn(zone.today()))
                .ifPresent(company -> moveAndRecord(company, Company::expireVerification));
    }

    private CompanyResponse decide(
            Caller caller, String companyId, IfMatch match, UnaryOperator<Verification> decision) {
        // First what he may know of, then what he may do: another company's id is no company at all.
        service.requireVisible(caller, companyId);
        RowScope.requirePlatform(caller);
        if (companyId.equals(caller.companyId())) {
            throw new OutsideDataScope("Nobody decides about the company he belongs to.");
        }
        return move(caller, companyId, match, company -> company.decide(decision));
    }

    private CompanyResponse move(Caller caller, String companyId, IfMatch match, Consumer<Company> verb) {
        return idempotency.once(CompanyResponse.class, () -> {
            var company = service.find(caller, companyId);
            match.check(company.version());
            return moveAndRecord(company, verb);
        });
    }

    private CompanyResponse moveAndRecord(Company company, Consumer<Company> verb) {
        var from = company.verification().status();
        verb.accept(company);
        Verification now = company.verification();
        history.record(SUBJECT, company.companyId(), STATUS, from, now.status(), why(now));
        return service.saved(company);
    }

    /** A verification has no reason but a last day, which the history should show too. */
    private static @Nullable String why(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> "until " + verification.verifiedUntil();
            default -> verification.reason();
        };
    }
}
