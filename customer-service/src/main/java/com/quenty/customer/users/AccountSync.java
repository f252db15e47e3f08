package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.clients.UserAccounts;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the login account in line with the profile, whatever became of either: the account of a profile that was never
 * written is withdrawn, any other gets what the profile says of the parts in question.
 *
 * <p>It delivers the state as it finds it, not the change that caused it, so that it may come late, twice or in any order.
 * Two that run side by side could still let the older state arrive last; so each looks again afterwards, and starts over if
 * the profile has moved on. And while a change is under way that auth-service has agreed to and we have not kept yet, what is
 * told here may undo it: then it is told once more when that change is over.
 */
@Component
class AccountSync implements DeliveryHandler<AccountSync.Due> {

    /** @param parts what may differ, and nothing else is told */
    record Due(String userId, Set<LoginPart> parts) {}

    private final AccountStates states;
    private final UserAccounts accounts;
    private final AccountSteps steps;

    AccountSync(AccountStates states, UserAccounts accounts, AccountSteps steps) {
        this.states = states;
        this.accounts = accounts;
        this.steps = steps;
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
        boolean stepIsOpen;
        do {
            told = states.of(due.userId());
            tell(due, told);
            // Before the profile is looked at again: a change that ends in between shows there.
            stepIsOpen = steps.isOpen(due.userId());
        } while (!states.of(due.userId()).equals(told));
        if (stepIsOpen) {
            steps.syncAfterwards(due);
        }
    }

    private void tell(Due due, Optional<AccountState> state) {
        try {
            state.ifPresentOrElse(known -> tell(due, known), () -> accounts.withdraw(due.userId()));
        } catch (UpstreamFailure retriedLater) {
            throw retriedLater;
        } catch (DomainProblem refusal) {
            throw new Undeliverable("auth-service refuses what the profile says: " + refusal.code(), refusal);
        }
    }

    private void tell(Due due, AccountState state) {
        if (!due.parts().equals(Set.of(LoginPart.SIGN_IN))) {
            accounts.change(due.userId(), state.login(), due.parts(), null);
        }
        if (due.parts().contains(LoginPart.SIGN_IN)) {
            if (state.signsIn()) {
                accounts.reactivate(due.userId(), null);
            } else {
                accounts.deactivate(due.userId(), null);
            }
        }
    }
}
