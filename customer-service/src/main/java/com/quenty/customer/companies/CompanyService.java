package com.quenty.customer.companies;

import com.quenty.customer.clients.OpenWorkCheck;
import com.quenty.customer.documenttypes.Document;
import com.quenty.customer.documenttypes.DocumentTypeService;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases of companies. Callers of the platform reach all companies, all others only their own. */
@Service
class CompanyService {

    private static final String ACTIVE = "active";

    private final CompanyStore companies;
    private final DocumentTypeService documentTypes;
    private final OpenWorkCheck openWork;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final ApplicationEventPublisher events;

    CompanyService(
            CompanyStore companies,
            DocumentTypeService documentTypes,
            OpenWorkCheck openWork,
            Idempotency idempotency,
            BusinessZone zone,
            ApplicationEventPublisher events) {
        this.companies = companies;
        this.documentTypes = documentTypes;
        this.openWork = openWork;
        this.idempotency = idempotency;
        this.zone = zone;
        this.events = events;
    }

    CompanyResponse create(CreateCompanyRequest request) {
        return idempotency.once(CompanyResponse.class, () -> {
            var details = request.details();
            var company = new Company(
                    ExternalId.next("COMP"),
                    details.name(),
                    details.businessName(),
                    details.country(),
                    document(details));
            return response(companies.saveAndAnnounce(company));
        });
    }

    /** Without a transaction: it is one statement, and ending a transaction is a second round trip to the database. */
    CompanyResponse get(Caller caller, String companyId) {
        return response(companies.find(RowScope.ofCompany(caller), companyId));
    }

    /** For siblings, who may know of all companies. */
    CompanyResponse get(String companyId) {
        return response(companies.find(RowScope.ALL, companyId));
    }

    @Transactional
    CompanyResponse revise(Caller caller, String companyId, IfMatch match, MergePatch<CompanyRevision> patch) {
        var company = companies.find(RowScope.ofCompany(caller), companyId);
        match.check(company.version());
        var name = company.name();
        apply(patch.applyTo(CompanyRevision.of(company)), company);
        return response(company.name().equals(name) ? companies.save(company) : companies.saveAndAnnounce(company));
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
                    var found = companies.find(RowScope.ofCompany(caller), companyId);
                    openWork.requireNoneOfCompany(companyId);
                    return found.companyId();
                },
                id -> {
                    var company = companies.find(RowScope.ofCompany(caller), id);
                    match.check(company.version());
                    company.deactivate();
                    companies.record(company, ACTIVE, ActivityStatus.ACTIVE, ActivityStatus.INACTIVE, reason);
                    // Saved before its users are looked up: a user who is being added to the company right now is
                    // either
                    // found there or finds the company inactive.
                    var response = response(companies.saveAndAnnounce(company));
                    events.publishEvent(new CompanyDeactivated(id));
                    return response;
                });
    }

    /** Only callers of the platform reopen a company: a token of its own users may have outlived the deactivation. */
    CompanyResponse reactivate(Caller caller, String companyId, IfMatch match, @Nullable String reason) {
        return idempotency.once(CompanyResponse.class, () -> {
            var company = companies.find(RowScope.ofCompany(caller), companyId);
            RowScope.requirePlatform(caller);
            match.check(company.version());
            company.reactivate();
            companies.record(company, ACTIVE, ActivityStatus.INACTIVE, ActivityStatus.ACTIVE, reason);
            var response = response(companies.saveAndAnnounce(company));
            events.publishEvent(new CompanyReactivated(companyId));
            return response;
        });
    }

    private CompanyResponse response(Company company) {
        return CompanyResponse.of(company, zone.today());
    }

    private @Nullable Document document(CompanyRevision details) {
        if (details.documentType() == null && details.documentNumber() == null) {
            return null;
        }
        if (details.documentType() == null) {
            throw ValidationFailed.of("/document_type", "is needed with a document number");
        }
        if (details.documentNumber() == null) {
            throw ValidationFailed.of("/document_number", "is needed with a document type");
        }
        return documentTypes.identifyCompany(details.documentType(), details.country(), details.documentNumber());
    }
}
