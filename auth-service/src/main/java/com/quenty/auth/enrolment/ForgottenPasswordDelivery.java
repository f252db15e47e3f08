package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.mails.MailRequest;
import com.quenty.auth.mails.MailService;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends the mail, if the address has an account that may get a password. */
@Component
class ForgottenPasswordDelivery implements DeliveryHandler<ForgottenPassword> {

    private final CredentialsRepository accounts;
    private final MailService mails;
    private final TransactionOperations transaction;

    ForgottenPasswordDelivery(CredentialsRepository accounts, MailService mails, TransactionOperations transaction) {
        this.accounts = accounts;
        this.mails = mails;
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
        mails.send(new MailRequest(MailRequest.Kind.RESET_PASSWORD, account.account(), account.email()));
    }
}
