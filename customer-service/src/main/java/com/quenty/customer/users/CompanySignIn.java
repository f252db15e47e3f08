package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.companies.CompanyDeactivated;
import com.quenty.customer.companies.CompanyReactivated;
import com.quenty.platform.deliveries.Deliveries;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The users of a company that is not active can't sign in. Those who are inactive themselves are not touched, so that
 * exactly the others come back with the company.
 */
@Component
class CompanySignIn {

    private final UserRepository users;
    private final Deliveries deliveries;

    CompanySignIn(UserRepository users, Deliveries deliveries) {
        this.users = users;
        this.deliveries = deliveries;
    }

    @EventListener
    void companyDeactivated(CompanyDeactivated event) {
        syncUsersOf(event.companyId());
    }

    @EventListener
    void companyReactivated(CompanyReactivated event) {
        syncUsersOf(event.companyId());
    }

    private void syncUsersOf(String companyId) {
        users.findActiveOf(companyId)
                .forEach(userId ->
                        deliveries.send(AccountSync.class, new AccountSync.Due(userId, Set.of(LoginPart.SIGN_IN))));
    }
}
