package com.quenty.auth.accounts;

import com.quenty.auth.identities.Identity;
import com.quenty.contracts.auth.AccountApi;
import com.quenty.contracts.auth.AccountChange;
import com.quenty.contracts.auth.AccountView;
import com.quenty.contracts.auth.NewAccount;
import com.quenty.platform.security.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalAccountController implements AccountApi {

    private static final String PERMISSION = "internal-accounts:write";

    private final InternalAccountService accounts;

    InternalAccountController(InternalAccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    @RequiresPermission(PERMISSION)
    public AccountView create(String userId, NewAccount account) {
        return view(accounts.create(
                userId,
                new Identity(
                        account.username(), account.email(), account.firstName(), account.lastName(), account.phone()),
                account.initialPassword(),
                account.companyId(),
                account.companyName(),
                account.role(),
                account.actingUserId()));
    }

    @Override
    @RequiresPermission(PERMISSION)
    public AccountView get(String userId) {
        return view(accounts.get(userId));
    }

    @Override
    @RequiresPermission(PERMISSION)
    public AccountView change(String userId, AccountChange change) {
        return view(accounts.revise(
                userId,
                new InternalAccountService.Revision(
                        change.email(),
                        change.firstName(),
                        change.lastName(),
                        change.phone(),
                        change.companyId(),
                        change.role(),
                        change.actingSessionId(),
                        change.currentPassword()),
                change.actingUserId()));
    }

    @Override
    @RequiresPermission(PERMISSION)
    public void withdraw(String userId) {
        accounts.withdraw(userId);
    }

    @Override
    @RequiresPermission(PERMISSION)
    public void deactivate(String userId, @Nullable String actingUserId) {
        accounts.deactivate(userId, actingUserId);
    }

    @Override
    @RequiresPermission(PERMISSION)
    public void reactivate(String userId, @Nullable String actingUserId) {
        accounts.reactivate(userId, actingUserId);
    }

    private static AccountView view(InternalAccountService.View account) {
        return new AccountView(
                account.userId(),
                account.username(),
                account.email(),
                account.pendingEmail(),
                account.status().code(),
                account.role(),
                account.companyId());
    }
}
