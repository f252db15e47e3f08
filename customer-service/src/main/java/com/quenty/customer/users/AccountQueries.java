package com.quenty.customer.users;

import com.quenty.customer.companies.CompanyQueries;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Profiles as auth-service has to know them. */
@Component
class AccountQueries {

    private final UserRepository users;
    private final CompanyQueries companies;

    AccountQueries(UserRepository users, CompanyQueries companies) {
        this.users = users;
        this.companies = companies;
    }

    /** Empty when there is no profile. */
    @Transactional(readOnly = true)
    Optional<AccountState> accountState(String userId) {
        return users.findByUniqueId(userId).map(user -> new AccountState(user.login(), signsIn(user)));
    }

    private boolean signsIn(User user) {
        return user.isActive()
                && (user.companyId() == null
                        || companies.state(user.companyId()).active());
    }
}
