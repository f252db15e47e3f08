package com.quenty.auth.knowncompanies;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KnownCompanyService {

    private final KnownCompanyRepository companies;
    private final ApplicationEventPublisher events;

    KnownCompanyService(KnownCompanyRepository companies, ApplicationEventPublisher events) {
        this.companies = companies;
        this.events = events;
    }

    /** Idempotent: the latest announcement replaces what was known. */
    @Transactional
    void save(String companyId, String name, boolean active) {
        boolean wasActive = companies.lockActive(companyId);
        companies.save(companyId, name, active);
        if (wasActive && !active) {
            events.publishEvent(new CompanyClosed(companyId));
        }
    }
}
