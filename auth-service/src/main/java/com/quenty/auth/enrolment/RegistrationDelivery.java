package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.AccountMaking;
import com.quenty.auth.accounts.Identity;
import com.quenty.auth.letters.Letter;
import com.quenty.auth.letters.Letters;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the account, or tells whoever reads the address why there is none. */
@Component
class RegistrationDelivery implements DeliveryHandler<Registration> {

    private final AccountMaking accounts;
    private final Letters letters;
    private final TransactionOperations transaction;

    RegistrationDelivery(AccountMaking accounts, Letters letters, TransactionOperations transaction) {
        this.accounts = accounts;
        this.letters = letters;
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
                case EMAIL_TAKEN -> accounts.remindOwnerOf(identity.email());
                case USERNAME_TAKEN -> letters.send(new Letter(Letter.Kind.USERNAME_TAKEN, null, identity.email()));
            }
        });
    }
}
