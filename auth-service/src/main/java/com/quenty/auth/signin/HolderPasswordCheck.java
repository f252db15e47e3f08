package com.quenty.auth.signin;

import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.passwords.CurrentPasswordCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HolderPasswordCheck implements CurrentPasswordCheck {

    private final CredentialsRepository credentials;
    private final PasswordCheck check;

    HolderPasswordCheck(CredentialsRepository credentials, PasswordCheck check) {
        this.credentials = credentials;
        this.check = check;
    }

    @Override
    public void require(String personId, @Nullable String session, @Nullable String currentPassword) {
        var person = credentials
                .findByUserId(personId)
                .filter(Credentials::active)
                .orElseThrow(SignInProblems.PersonRequired::new);
        if (currentPassword == null || currentPassword.isEmpty()) {
            throw new SignInProblems.CurrentPasswordRequired();
        }
        if (!check.proves(person, session, currentPassword)) {
            throw new SignInProblems.WrongCurrentPassword();
        }
    }
}
