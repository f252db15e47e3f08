package com.quenty.customer.companies;

import com.quenty.customer.clients.OpenWork;
import com.quenty.customer.documenttypes.Document;
import com.quenty.customer.documenttypes.DocumentTypeService;
import com.quenty.customer.storage.ViolatedConstraint;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is done with companies. Platform callers reach all of them, everybody else his own. */
@Service
public class CompanyService {

    private static final String SUBJECT = "company";

    /** The document's own key on the number as typed, and ours on what all spellings have in common. */
    private static final Set<String> DOCUMENT_KEYS =
            Set.of("companies_document_number_key", "companies_tax_identity_key");

    private final CompanyRepository companies;
    private final DocumentTypeService documentTypes;
    private final OpenWork openWork;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CompanyService(
            CompanyRepository companies,
            DocumentTypeService documentTypes,
            OpenWork openWork,
            Deliveries deliveries,
            StateHistory history,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.companies = companies;
        this.documentTypes = documentTypes;
        this.openWork = openWork;
        this.deliveries = deliveries;
        this.history = history;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
        this.events = events;
    }

    CompanyResponse create(Caller caller, CompanyRevision request) {
        RowScope.requirePlatform(caller);
        return refusingDuplicates(() -> idempotency.once(
                CompanyResponse.class,
                () -> told(new Company(
                        ExternalId.next("COMP"),
                        request.name(),
                        request.businessName(),
                        request.country(),
                        document(request)))));
    }

    /** One statement, so no transaction: ending one is a second way to the database. */
    CompanyResponse get(Caller caller, String companyId) {
        return response(find(caller, companyId));
    }

    CompanyResponse revise(Caller caller, String companyId, MergePatch<CompanyRevision> patch, IfMatch match) {
        return refusingDuplicates(() -> Objects.requireNonNull(transaction.execute(status -> {
            var company = find(caller, companyId);
            match.check(company.version());
            var name = company.name();
            apply(patch.applyTo(CompanyRevision.of(company)), company);
            return company.name().equals(name) ? saved(company) : told(company);
        })));
    }

    private void apply(CompanyRevision revision, Company company) {
        company.rename(revision.name());
        if (!company.hasRegistration(revision)) {
            var document = company.hasDocument(revision) ? company.document() : document(revision);
            company.changeRegistration(revision.businessName(), revision.country(), document);
        }
    }

    CompanyResponse deactivate(Caller caller, String companyId, IfMatch match, @Nullable String reason) {
        return idempotency.once(
                CompanyResponse.class,
                () -> {
                    var found = find(caller, companyId);
                    openWork.requireNoneOfCompany(companyId);
                    return found.companyId();
                },
                id -> {
                    var company = find(caller, id);
                    match.check(company.version());
                    company.deactivate();
                    history.record(SUBJECT, id, "active", Standing.ACTIVE, Standing.INACTIVE, reason);
                    // Written before the users are looked up: whoever is being added to the company right now either is
                    // seen there or sees the company inactive.
                    var response = told(company);
                    events.publishEvent(new CompanyDeactivated(id));
                    return response;
                });
    }

    /** Nobody whose company was closed opens it again, whatever tokens are left. */
    CompanyResponse reactivate(Caller caller, String companyId, IfMatch match, @Nullable String reason) {
        return idempotency.once(CompanyResponse.class, () -> {
            var company = find(caller, companyId);
            RowScope.requirePlatform(caller);
            match.check(company.version());
            company.reactivate();
            history.record(SUBJECT, companyId, "active", Standing.INACTIVE, Standing.ACTIVE, reason);
            var response = told(company);
            events.publishEvent(new CompanyReactivated(companyId));
            return response;
        });
    }

    /**
     * For users who are to belong to the company: it exists, the caller may know of it, it is active, and stays so until
     * the running transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(Caller caller, String companyId) {
        companies
                .lockVisible(companyId, seesAll(caller), caller.companyId())
                .orElseThrow(CompanyUnknown::new)
                .requireActive();
    }

    /** For a user who belongs to it already; ahead of the transaction. */
    @Transactional(readOnly = true)
    public void requireActive(String companyId) {
        companies.findByCompanyId(companyId).orElseThrow(CompanyNotFound::new).requireActive();
    }

    /** The same within it: the company stays active until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireStaysActive(String companyId) {
        companies
                .lockVisible(companyId, true, null)
                .orElseThrow(CompanyNotFound::new)
                .requireActive();
    }

    /** The same question ahead of the transaction, so that nobody else is bothered in vain. Answers its name. */
    @Transactional(readOnly = true)
    public String nameOfActive(Caller caller, String companyId) {
        var company = companies
                .findVisible(companyId, seesAll(caller), caller.companyId())
                .orElseThrow(CompanyUnknown::new);
        company.requireActive();
        return company.name();
    }

    /** @throws CompanyNotFound also when the caller may not know of it */
    @Transactional(readOnly = true)
    public void requireVisible(Caller caller, String companyId) {
        find(caller, companyId);
    }

    /** How it lends itself to its users. */
    @Transactional(readOnly = true)
    public CompanyStanding standing(String companyId) {
        var company = companies.findByCompanyId(companyId).orElseThrow(CompanyNotFound::new);
        return new CompanyStanding(company.isActive(), company.isVerifiedOn(zone.today()));
    }

    /** For siblings, who may know of all. */
    CompanyResponse get(String companyId) {
        return response(companies.findByCompanyId(companyId).orElseThrow(CompanyNotFound::new));
    }

    Company find(Caller caller, String companyId) {
        return companies
                .findVisible(companyId, seesAll(caller), caller.companyId())
                .orElseThrow(CompanyNotFound::new);
    }

    /** Keeps what auth-service has to know too. */
    private CompanyResponse told(Company company) {
        var id = company.companyId();
        deliveries.send(CompanySync.class, id, new CompanySync.Due(id), clock.instant());
        return saved(company);
    }

    CompanyResponse saved(Company company) {
        return response(companies.saveAndFlush(company));
    }

    private CompanyResponse response(Company company) {
        return CompanyResponse.of(company, zone.today());
    }

    private @Nullable Document document(CompanyRevision request) {
        if (request.documentType() == null && request.documentNumber() == null) {
            return null;
        }
        if (request.documentType() == null) {
            throw ValidationFailed.of("/document_type", "is needed with a document number");
        }
        if (request.documentNumber() == null) {
            throw ValidationFailed.of("/document_number", "is needed with a document type");
        }
        return documentTypes.identifyCompany(request.documentType(), request.country(), request.documentNumber());
    }

    /** The keys decide, not a look beforehand: two companies may be registered at the same moment. */
    private static <T> T refusingDuplicates(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException refusal) {
            if (DOCUMENT_KEYS.contains(ViolatedConstraint.nameIn(refusal))) {
                throw new DuplicateDocument();
            }
            throw refusal;
        }
    }

    private static boolean seesAll(Caller caller) {
        return caller.scope() == DataScope.PLATFORM;
    }
}
