package com.quenty.customer.users;

import com.quenty.customer.clients.AccountDirectory;
import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the login account in line with the profile, whatever happened to either: an account without a profile is
 * withdrawn, any other gets what the profile says of the parts in question.
 *
 * <p>It delivers the state as it finds it, not the change that caused it, so it is idempotent and may be late or out
 * of order. With two concurrent deliveries the older state could still arrive last, so each looks again afterwards
 * and starts over if the profile has changed. And while a change is under way that auth-service has agreed to and we
 * have not saved yet, this delivery may undo it; then it is repeated when that change is over.
 */
@Component
class AccountDelivery implements DeliveryHandler<AccountDelivery.Due> {

    /** @param parts what may differ; nothing else is sent */
    record Due(String userId, Set<LoginPart> parts) {}

    /** Not the address, which auth-service tells us. */
    private static final Set<LoginPart> FROM_THE_PROFILE =
            Set.of(LoginPart.NAME_AND_PHONE, LoginPart.ROLE, LoginPart.COMPANY);

    private final AccountQueries profiles;
    private final AccountDirectory accounts;
    private final AccountChangeService changes;

    AccountDelivery(AccountQueries profiles, AccountDirectory accounts, AccountChangeService changes) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.changes = changes;
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
        Optional<AccountState> sent;
        boolean changeIsUnderWay;
        do {
            sent = profiles.accountState(due.userId());
            send(due, sent);
            // Before the profile is read again: a change that ends in between shows there.
            changeIsUnderWay = changes.isUnderWay(due.userId());
        } while (!profiles.accountState(due.userId()).equals(sent));
        if (changeIsUnderWay) {
            changes.deliverAfterwards(due);
        }
    }

    private void send(Due due, Optional<AccountState> state) {
        try {
            state.ifPresentOrElse(known -> send(due, known), () -> accounts.withdraw(due.userId()));
        } catch (UpstreamFailure | UpstreamRefusal retriedLater) {
            throw retriedLater;
        } catch (DomainProblem refusal) {
            throw new Undeliverable("auth-service refuses what the profile says: " + refusal.code(), refusal);
        }
    }

    private void send(Due due, AccountState state) {
        if (due.parts().stream().anyMatch(FROM_THE_PROFILE::contains)) {
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
