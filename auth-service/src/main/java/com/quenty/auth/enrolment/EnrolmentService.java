package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.AccountPasswordStore;
import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.auditevents.RequestOrigin;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.loginthrottles.KnownOriginRepository;
import com.quenty.auth.loginthrottles.LoginThrottleStore;
import com.quenty.auth.loginthrottles.NetworkAddress;
import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.sessions.SessionStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The use cases of people who have no account yet, or can't sign in. */
@Service
class EnrolmentService {

    private static final List<TokenPurpose> ADDRESS = List.of(TokenPurpose.VERIFY_EMAIL, TokenPurpose.CHANGE_EMAIL);
    private static final List<TokenPurpose> PASSWORD = List.of(TokenPurpose.RESET_PASSWORD, TokenPurpose.INVITATION);

    private final CredentialsRepository credentials;
    private final AccountPasswordStore accounts;
    private final OneTimeTokenRepository tokens;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final SessionStore sessions;
    private final LoginThrottleStore throttle;
    private final KnownOriginRepository origins;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;

    EnrolmentService(
            CredentialsRepository credentials,
            AccountPasswordStore accounts,
            OneTimeTokenRepository tokens,
            PasswordHasher passwords,
            PasswordPolicy policy,
            SessionStore sessions,
            LoginThrottleStore throttle,
            KnownOriginRepository origins,
            Deliveries deliveries,
            TransactionOperations transaction) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.throttle = throttle;
        this.origins = origins;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    MailOnItsWayResponse register(RegisterRequest request) {
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
        return MailOnItsWayResponse.ANSWER;
    }

    @Transactional
    void verifyEmail(VerifyEmailRequest request) {
        var bearer = tokens.use(request.token(), ADDRESS).orElseThrow(EnrolmentProblems.InvalidToken::new);
        boolean done = bearer.purpose() == TokenPurpose.CHANGE_EMAIL
                ? accounts.confirmEmail(bearer)
                : accounts.verifyEmail(bearer);
        if (!done) {
            throw new EnrolmentProblems.InvalidToken();
        }
    }

    @Transactional
    MailOnItsWayResponse forgotPassword(ForgotPasswordRequest request) {
        deliveries.send(ForgottenPasswordDelivery.class, new ForgottenPassword(request.email()));
        return MailOnItsWayResponse.ANSWER;
    }

    /** The token is only consumed together with the change, so that a refused password does not cost it. */
    void resetPassword(ResetPasswordRequest request) {
        var bearer = tokens.peek(request.token(), PASSWORD).orElseThrow(EnrolmentProblems.InvalidToken::new);
        var account = credentials.get(bearer.account());
        policy.check(request.newPassword(), accounts.owner(account), "/new_password");
        var hash = passwords.hash(request.newPassword());
        transaction.executeWithoutResult(status -> {
            var used = tokens.use(request.token(), PASSWORD).orElseThrow(EnrolmentProblems.InvalidToken::new);
            if (!accounts.reset(used, hash)) {
                throw new EnrolmentProblems.InvalidToken();
            }
            sessions.endAll(account.account(), SessionEnd.PASSWORD_CHANGED);
            throttle.unlock(account.userId());
            origins.forgetAll(account.userId());
            origins.rememberNetwork(
                    account.userId(), NetworkAddress.of(RequestOrigin.current().address()));
        });
    }
}
