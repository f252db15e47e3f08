package com.quenty.customer.users;

import com.quenty.customer.clients.UserAccounts;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings the login account in line with the profile, whatever became of either: the account of a profile that was never
 * written is withdrawn, any other gets what the profile says, and may sign in or not.
 *
 * <p>It delivers the state as it finds it, not the change that caused it, so that it may come late, twice or in any order.
 * Two that run side by side could still let the older state arrive last; so each looks again afterwards, and starts over if
 * the profile has moved on.
 */
@Component
class AccountSync implements DeliveryHandler<AccountSync.Due> {

    /** @param userId whose account */
    record Due(String userId) {}

    private final AccountStates states;
    private final UserAccounts accounts;

    AccountSync(AccountStates states, UserAccounts accounts) {
        this.states = states;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account-sync";
    }

    @Override
    public Class<Due> payload() {
        return Due.class;
    }

    @Override
    public void deliver(Due due) {
        Optional<AccountState> told;
        do {
            told = states.of(due.userId());
            tell(due.userId(), told);
        } while (!states.of(due.userId()).equals(told));
    }

    private void tell(String userId, Optional<AccountState> state) {
        try {
            state.ifPresentOrElse(known -> tell(userId, known), () -> accounts.withdraw(userId));
        } catch (UpstreamFailure retriedLater) {
            throw retriedLater;
        } catch (DomainProblem refusal) {
            throw new Undeliverable("auth-service refuses what the profile says: " + refusal.code(), refusal);
        }
    }

    private void tell(String userId, AccountState state) {
        accounts.change(userId, state.login(), null);
        if (state.signsIn()) {
            accounts.reactivate(userId, null);
        } else {
            accounts.deactivate(userId, null);
        }
    }
}
