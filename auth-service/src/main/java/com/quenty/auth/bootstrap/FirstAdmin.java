package com.quenty.auth.bootstrap;

import com.quenty.auth.accounts.AccountMaking;
import com.quenty.auth.accounts.Identity;
import com.quenty.auth.accounts.PasswordChanged;
import com.quenty.auth.files.DataDirectory;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.platform.identity.ExternalId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The account that makes all others. There is no default password: the first start draws one, leaves it in a file that only
 * the operator can read, and removes the file once the password has been changed.
 */
@Component
class FirstAdmin {

    static final String PASSWORD_FILE = "admin-password.txt";

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private static final String ROLE = "super_admin";

    /** Without what looks alike; 24 of them are 118 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int GROUP_LENGTH = 4;

    private final AccountMaking accounts;
    private final PasswordHasher passwords;
    private final DataDirectory files;
    private final Identity admin;
    private final SecureRandom random = new SecureRandom();

    FirstAdmin(
            AccountMaking accounts,
            PasswordHasher passwords,
            DataDirectory files,
            @Value("${quenty.auth.admin.username:admin}") String username,
            @Value("${quenty.auth.admin.email:admin@quenty.localhost}") String email) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.files = files;
        this.admin = new Identity(username, email, null, null, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void seed() {
        var password = oneTimePassword();
        if (accounts.makeFirst(ExternalId.next("USER"), admin, passwords.hash(password), ROLE)) {
            // Before the commit: an account whose password nobody knows would be worse than a file without its account.
            var file = files.write(PASSWORD_FILE, (password + "\n").getBytes(StandardCharsets.UTF_8));
            log.info("The one-time password of {} is in {}", admin.username(), file);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(PasswordChanged changed) {
        if (changed.username().equals(admin.username())) {
            files.remove(PASSWORD_FILE);
        }
    }

    private String oneTimePassword() {
        return IntStream.range(0, GROUPS)
                .mapToObj(unused -> random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
