package com.quenty.auth.apiclients;

import com.quenty.auth.knowncompanies.CompanyClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class ApiClientListener {

    private final ClientTokenRepository clients;

    ApiClientListener(ClientTokenRepository clients) {
        this.clients = clients;
    }

    @EventListener
    void companyClosed(CompanyClosed event) {
        clients.endTokensOfCompany(event.companyId());
    }
}
