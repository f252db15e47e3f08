package com.quenty.customer.users;

import com.quenty.customer.companies.CompanyService;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountStates {

    private final UserRepository users;
    private final CompanyService companies;

    AccountStates(UserRepository users, CompanyService companies) {
        this.users = users;
        this.companies = companies;
    }

    /** Empty when there is no profile. */
    @Transactional(readOnly = true)
    Optional<AccountState> of(String userId) {
        return users.findByUniqueId(userId).map(user -> new AccountState(user.login(), signsIn(user)));
    }

    private boolean signsIn(User user) {
        return user.isActive()
                && (user.companyId() == null
                        || companies.standing(user.companyId()).active());
    }
}
