package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.SignIns;
import com.quenty.auth.accounts.SignIns.Credentials;
import com.quenty.auth.letters.Letter;
import com.quenty.auth.letters.Letters;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends the mail, if the address has an account that may have a password. */
@Component
class ForgottenPasswordDelivery implements DeliveryHandler<ForgottenPassword> {

    private final SignIns accounts;
    private final Letters letters;
    private final TransactionOperations transaction;

    ForgottenPasswordDelivery(SignIns accounts, Letters letters, TransactionOperations transaction) {
        this.accounts = accounts;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "forgotten-password";
    }

    @Override
    public Class<ForgottenPassword> payload() {
        return ForgottenPassword.class;
    }

    @Override
    public void deliver(ForgottenPassword forgotten) {
        transaction.executeWithoutResult(status -> accounts.find(forgotten.email())
                .filter(account -> account.active() || account.pending())
                .ifPresent(this::send));
    }

    private void send(Credentials account) {
        letters.send(new Letter(Letter.Kind.RESET_PASSWORD, account.userId(), account.email()));
    }
}
