package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ApiClientBook;
import com.quenty.auth.roles.GrantExceedsOwn;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.Holder;
import com.quenty.auth.roles.RoleBook;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands behind a sibling's request, with what he holds at this moment. */
@Component
class ActingHolders {

    private static final Holder SYSTEM =
            new Holder("system", null, new Grants(List.of(), Set.of("*"), DataScope.PLATFORM));

    private final AccountRepository accounts;
    private final RoleBook roles;
    private final ApiClientBook clients;

    ActingHolders(AccountRepository accounts, RoleBook roles, ApiClientBook clients) {
        this.accounts = accounts;
        this.roles = roles;
        this.clients = clients;
    }

    /** A person, or an API client. @throws GrantExceedsOwn when the id is nobody's, or his who is not active */
    Holder require(String actingUserId) {
        return accounts.findByUserId(actingUserId)
                .filter(Account::signsIn)
                .map(account -> new Holder(account.userId(), account.companyId(), roles.grantsOf(account.id())))
                .or(() -> clients.holder(actingUserId))
                .orElseThrow(GrantExceedsOwn::new);
    }

    Holder orSystem(@Nullable String actingUserId) {
        return actingUserId == null ? SYSTEM : require(actingUserId);
    }

    Holder system() {
        return SYSTEM;
    }
}
