package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ApiClientGrantRepository;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.knowncompanies.KnownCompanyRepository;
import com.quenty.auth.mails.MailRequest;
import com.quenty.auth.mails.MailService;
import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.RoleGrantRepository;
import com.quenty.auth.roles.RoleGrantRepository.AssignableRole;
import com.quenty.platform.history.StateHistory;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts, within the caller's transaction: by registration, by an administrator, and the first one. */
@Component
public class NewAccountStore {

    /**
     * An account that is created by somebody other than its holder.
     *
     * @param initialPassword to be changed at the first sign-in; without one the holder is invited by mail
     * @param by the creator, with what they hold themselves
     */
    record NewLogin(
            String userId,
            Identity identity,
            @Nullable String initialPassword,
            @Nullable String companyId,
            @Nullable String companyName,
            List<String> roles,
            Actor by) {}

    /** The outcome of a registration. Only mails tell them apart, never an answer. */
    public enum RegistrationOutcome {
        DONE,
        USERNAME_TAKEN,
        EMAIL_TAKEN
    }

    private static final String SELF_REGISTERED = "customer";

    private final AccountRepository accounts;
    private final KnownCompanyRepository companies;
    private final RoleGrantRepository roles;
    private final RoleAssignmentRepository assignments;
    private final ApiClientGrantRepository clients;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final OneTimeTokenRepository oneTimeTokens;
    private final MailService mails;
    private final AuditEventRepository audit;
    private final StateHistory history;
    private final Clock clock;

    NewAccountStore(
            AccountRepository accounts,
            KnownCompanyRepository companies,
            RoleGrantRepository roles,
            RoleAssignmentRepository assignments,
            ApiClientGrantRepository clients,
            PasswordPolicy policy,
            PasswordHasher hasher,
            OneTimeTokenRepository oneTimeTokens,
            MailService mails,
            AuditEventRepository audit,
            StateHistory history,
            Clock clock) {
        this.accounts = accounts;
        this.companies = companies;
        this.roles = roles;
        this.assignments = assignments;
        this.clients = clients;
        this.policy = policy;
        this.hasher = hasher;
        this.oneTimeTokens = oneTimeTokens;
        this.mails = mails;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Hashes the initial password; called before the transaction, because hashing is slow on purpose.
     *
     * @return null when the holder is to be invited
     */
    @Nullable
    String hashInitialPassword(NewLogin login) {
        if (login.initialPassword() == null) {
            return null;
        }
        var companyName = login.companyName() == null ? companies.nameOf(login.companyId()) : login.companyName();
        policy.check(login.initialPassword(), login.identity().owner(companyName), "/initial_password");
        return hasher.hash(login.initialPassword());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account create(NewLogin login, @Nullable String passwordHash) {
        var given = roles.require(login.roles(), "/roles");
        login.by().requireMayGrant(sum(given));
        login.by().requireMayPlaceIn(login.companyId());
        var identity = login.identity();
        deleteUnverified(identity.email(), login.by());
        var account = passwordHash == null
                ? Account.invite(login.userId(), identity)
                : Account.provide(login.userId(), identity, passwordHash);
        account.createdBy(clients.personBehind(login.by().id()));
        account.joinCompany(login.companyId(), login.companyName());
        account.assignRoles(ids(given), login.by().id(), clock.instant());
        save(account);
        history.record(AccountStore.SUBJECT, account.userId(), "status", null, account.status(), null);
        audit.record(AuditEvent.of(AuditEventType.ACCOUNT_CREATED, AccountStore.SUBJECT, account.userId())
                .by(login.by().id())
                .inCompany(account.companyId())
                .with("username", account.username())
                .with("roles", login.roles()));
        if (passwordHash == null) {
            mails.send(new MailRequest(MailRequest.Kind.INVITATION, account.id(), account.email()));
        }
        return account;
    }

    /** Idempotent: the same registration carried out twice creates one account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistrationOutcome register(String userId, Identity identity, String passwordHash) {
        if (accounts.findByUserId(userId).isPresent()) {
            return RegistrationOutcome.DONE;
        }
        var ofAddress = accounts.findByEmailIgnoreCase(identity.email());
        if (ofAddress.isPresent() && !ofAddress.get().isUnverifiedRegistration()) {
            return RegistrationOutcome.EMAIL_TAKEN;
        }
        var ofName = accounts.findByUsername(identity.username());
        if (ofName.isPresent() && !ofName.equals(ofAddress)) {
            return RegistrationOutcome.USERNAME_TAKEN;
        }
        ofAddress.ifPresentOrElse(
                account -> registerAgain(account, identity), () -> registerFirst(userId, identity, passwordHash));
        return RegistrationOutcome.DONE;
    }

    /** Sends a mail to the account's address, as the account spells it, that somebody tried to register it again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notifyOwnerOf(String email) {
        accounts.findByEmailIgnoreCase(email)
                .ifPresent(account ->
                        mails.send(new MailRequest(MailRequest.Kind.ADDRESS_TAKEN, account.id(), account.email())));
    }

    /** An unverified registration does not block an administrator from using its address. */
    private void deleteUnverified(String email, Actor actor) {
        accounts.findByEmailIgnoreCase(email)
                .filter(Account::isUnverifiedRegistration)
                .ifPresent(account -> {
                    accounts.delete(account);
                    accounts.flush();
                    audit.record(AuditEvent.of(AuditEventType.ACCOUNT_WITHDRAWN, AccountStore.SUBJECT, account.userId())
                            .by(actor.id())
                            .with("username", account.username())
                            .with("reason", "the address was given to another account"));
                });
    }

    private void registerFirst(String userId, Identity identity, String passwordHash) {
        var account = Account.register(userId, identity, passwordHash);
        account.assignRoles(ids(roles.require(List.of(SELF_REGISTERED), "/roles")), userId, clock.instant());
        // If a concurrent registration wins, the delivery retries and reports the name as taken.
        save(account);
        history.record(AccountStore.SUBJECT, userId, "status", null, account.status(), null);
        recordRegistration(account);
        mails.send(new MailRequest(MailRequest.Kind.VERIFY_EMAIL, account.id(), account.email()));
    }

    private void registerAgain(Account account, Identity identity) {
        account.registerAgain(identity);
        accounts.saveUnique(account);
        oneTimeTokens.revoke(account.id(), List.of(TokenPurpose.VERIFY_EMAIL));
        recordRegistration(account);
        mails.send(new MailRequest(MailRequest.Kind.REGISTERED_AGAIN, account.id(), account.email()));
    }

    private void recordRegistration(Account account) {
        audit.record(AuditEvent.of(AuditEventType.REGISTERED, AccountStore.SUBJECT, account.userId())
                .by(account.userId())
                .with("username", account.username()));
    }

    /**
     * Creates the first account of an installation: active, with a one-time password and this role.
     *
     * @return false when an account already holds the role
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean createFirst(String userId, Identity identity, String oneTimePasswordHash, String role) {
        var first = roles.require(List.of(role), "/roles").getFirst();
        if (assignments.count(first.id()) > 0) {
            return false;
        }
        var account = Account.provide(userId, identity, oneTimePasswordHash);
        account.assignRoles(ids(List.of(first)), "system", clock.instant());
        account.verifyEmail(identity.email());
        save(account);
        history.record(AccountStore.SUBJECT, userId, "status", null, account.status(), "first start");
        audit.record(AuditEvent.of(AuditEventType.ACCOUNT_CREATED, AccountStore.SUBJECT, userId)
                .with("username", account.username())
                .with("roles", List.of(role)));
        return true;
    }

    private void save(Account account) {
        if (accounts.isUsernameTaken(account.username())) {
            throw new AccountProblems.DuplicateUsername();
        }
        if (accounts.existsByEmailIgnoreCase(account.email())) {
            throw new AccountProblems.DuplicateEmail();
        }
        accounts.saveUnique(account);
    }

    private static Grants sum(List<AssignableRole> roles) {
        return roles.stream().map(AssignableRole::grants).reduce(Grants.NONE, Grants::and);
    }

    private static LinkedHashSet<Integer> ids(List<AssignableRole> roles) {
        return roles.stream().map(AssignableRole::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
