package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.companies.CompanyDeactivated;
import com.quenty.customer.companies.CompanyReactivated;
import com.quenty.platform.deliveries.Deliveries;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The users of an inactive company can't sign in. Those who are inactive themselves are left alone, so that exactly
 * the others return with the company.
 */
@Component
class CompanyListener {

    private final UserRepository users;
    private final Deliveries deliveries;

    CompanyListener(UserRepository users, Deliveries deliveries) {
        this.users = users;
        this.deliveries = deliveries;
    }

    @EventListener
    void onDeactivation(CompanyDeactivated event) {
        deliverUsersOf(event.companyId());
    }

    @EventListener
    void onReactivation(CompanyReactivated event) {
        deliverUsersOf(event.companyId());
    }

    private void deliverUsersOf(String companyId) {
        users.findActiveOf(companyId)
                .forEach(userId -> deliveries.send(
                        AccountDelivery.class, new AccountDelivery.Due(userId, Set.of(LoginPart.SIGN_IN))));
    }
}
