package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.Identity;
import com.quenty.auth.accounts.SignIns;
import com.quenty.auth.letters.OneTimeTokens;
import com.quenty.auth.letters.TokenPurpose;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.sessions.SessionBook;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.throttle.SignInThrottle;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What somebody does who is not signed in yet, or not able to any more. */
@Service
class EnrolmentService {

    private static final List<TokenPurpose> ADDRESS = List.of(TokenPurpose.VERIFY_EMAIL);
    private static final List<TokenPurpose> PASSWORD = List.of(TokenPurpose.RESET_PASSWORD, TokenPurpose.INVITATION);

    private final SignIns accounts;
    private final OneTimeTokens tokens;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final SessionBook sessions;
    private final SignInThrottle throttle;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;

    EnrolmentService(
            SignIns accounts,
            OneTimeTokens tokens,
            PasswordHasher passwords,
            PasswordPolicy policy,
            SessionBook sessions,
            SignInThrottle throttle,
            Deliveries deliveries,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.throttle = throttle;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    MailOnItsWay register(RegisterRequest request) {
        var identity = new Identity(
                request.username(), request.email(), request.firstName(), request.lastName(), request.phone());
        policy.check(request.password(), identity.owner(null), "/password");
        var registration = new Registration(
                ExternalId.next("USER"),
                identity.username(),
                identity.email(),
                passwords.hash(request.password()),
                identity.firstName(),
                identity.lastName(),
                identity.phone());
        transaction.executeWithoutResult(status -> deliveries.send(RegistrationDelivery.class, registration));
        return MailOnItsWay.ANSWER;
    }

    @Transactional
    void verifyEmail(VerifyEmailRequest request) {
        var bearer = tokens.use(request.token(), ADDRESS).orElseThrow(InvalidToken::new);
        if (!accounts.verifyEmail(bearer)) {
            throw new InvalidToken();
        }
    }

    @Transactional
    MailOnItsWay forgotPassword(ForgotPasswordRequest request) {
        deliveries.send(ForgottenPasswordDelivery.class, new ForgottenPassword(request.email()));
        return MailOnItsWay.ANSWER;
    }

    /** The token is looked at first and used up with the change: a password that is refused does not cost it. */
    void resetPassword(ResetPasswordRequest request) {
        var bearer = tokens.peek(request.token(), PASSWORD).orElseThrow(InvalidToken::new);
        var account = accounts.get(bearer.account());
        policy.check(request.newPassword(), account.owner(), "/new_password");
        var hash = passwords.hash(request.newPassword());
        transaction.executeWithoutResult(status -> {
            var used = tokens.use(request.token(), PASSWORD).orElseThrow(InvalidToken::new);
            if (!accounts.resetPassword(used, hash)) {
                throw new InvalidToken();
            }
            sessions.endAll(account.account(), SessionEnd.PASSWORD_CHANGED);
            throttle.unlock(account.userId());
        });
    }
}
