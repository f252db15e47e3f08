package com.quenty.auth.bootstrap;

import com.quenty.auth.accounts.AccountEvents;
import com.quenty.auth.accounts.NewAccountStore;
import com.quenty.auth.files.DataFileStore;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.platform.identity.ExternalId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Creates the account that creates all others. There is no default password: the first start generates one, writes it
 * to a file that only the operator can read, and deletes the file once the password has been changed.
 */
@Service
class FirstAdminService {

    static final String PASSWORD_FILE = "admin-password.txt";

    private static final Logger log = LoggerFactory.getLogger(FirstAdminService.class);

    private static final String ROLE = "super_admin";

    /** Without characters that look alike; 24 of them are 118 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int GROUP_LENGTH = 4;

    private final NewAccountStore accounts;
    private final PasswordHasher passwords;
    private final DataFileStore files;
    private final Identity admin;
    private final SecureRandom random = new SecureRandom();

    FirstAdminService(
            NewAccountStore accounts,
            PasswordHasher passwords,
            DataFileStore files,
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
        if (accounts.createFirst(ExternalId.next("USER"), admin, passwords.hash(password), ROLE)) {
            // Before the commit: an account with an unknown password would be worse than a file without its account.
            var file = files.write(PASSWORD_FILE, (password + "\n").getBytes(StandardCharsets.UTF_8));
            log.info("The one-time password of {} is in {}", admin.username(), file);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void deletePasswordFile(AccountEvents.PasswordChanged changed) {
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
