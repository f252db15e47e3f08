package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.NewAccountStore;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.mails.MailRequest;
import com.quenty.auth.mails.MailService;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the account, or sends a mail that says why there is none. */
@Component
class RegistrationDelivery implements DeliveryHandler<Registration> {

    private final NewAccountStore accounts;
    private final MailService mails;
    private final TransactionOperations transaction;

    RegistrationDelivery(NewAccountStore accounts, MailService mails, TransactionOperations transaction) {
        this.accounts = accounts;
        this.mails = mails;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public Class<Registration> payload() {
        return Registration.class;
    }

    @Override
    public void deliver(Registration registration) {
        var identity = new Identity(
                registration.username(),
                registration.email(),
                registration.firstName(),
                registration.lastName(),
                registration.phone());
        transaction.executeWithoutResult(status -> {
            switch (accounts.register(registration.userId(), identity, registration.passwordHash())) {
                case DONE -> {}
                case EMAIL_TAKEN -> accounts.notifyOwnerOf(identity.email());
                case USERNAME_TAKEN ->
                    mails.send(new MailRequest(MailRequest.Kind.USERNAME_TAKEN, null, identity.email()));
            }
        });
    }
}
