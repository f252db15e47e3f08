package com.quenty.auth.accounts;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.companies.KnownCompanies;
import com.quenty.auth.letters.Letter;
import com.quenty.auth.letters.Letters;
import com.quenty.auth.letters.OneTimeTokens;
import com.quenty.auth.letters.TokenPurpose;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.Holder;
import com.quenty.auth.roles.RoleBook;
import com.quenty.auth.roles.RoleBook.AssignableRole;
import com.quenty.platform.history.StateHistory;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How accounts come to be: by registration, by an administrator, and the very first one. */
@Component
public class AccountMaking {

    /** What came of a registration. Only mails tell them apart, never an answer. */
    public enum Registered {
        DONE,
        USERNAME_TAKEN,
        EMAIL_TAKEN
    }

    private static final String SELF_REGISTERED = "customer";

    private final AccountRepository accounts;
    private final KnownCompanies companies;
    private final RoleBook roles;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final OneTimeTokens oneTimeTokens;
    private final Letters letters;
    private final AuditTrail audit;
    private final StateHistory history;
    private final Clock clock;

    AccountMaking(
            AccountRepository accounts,
            KnownCompanies companies,
            RoleBook roles,
            PasswordPolicy policy,
            PasswordHasher hasher,
            OneTimeTokens oneTimeTokens,
            Letters letters,
            AuditTrail audit,
            StateHistory history,
            Clock clock) {
        this.accounts = accounts;
        this.companies = companies;
        this.roles = roles;
        this.policy = policy;
        this.hasher = hasher;
        this.oneTimeTokens = oneTimeTokens;
        this.letters = letters;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    /** Before the transaction, since hashing takes its time. @return null when the holder is to be invited */
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
    Account make(NewLogin login, @Nullable String passwordHash) {
        var given = roles.require(login.roles(), "/roles");
        login.by().requireMayGrant(sum(given));
        login.by().requireMayPlaceIn(login.companyId());
        var identity = login.identity();
        clear(identity.email(), login.by());
        var account = passwordHash == null
                ? Account.invite(login.userId(), identity)
                : Account.provide(login.userId(), identity, passwordHash);
        account.joinCompany(login.companyId(), login.companyName());
        account.hold(ids(given), login.by().id(), clock.instant());
        save(account);
        history.record("user", account.userId(), "status", null, account.status(), null);
        audit.record(AuditEntry.of(AuditEventType.ACCOUNT_CREATED, "users", account.userId())
                .by(login.by().id())
                .inCompany(account.companyId())
                .with("username", account.username())
                .with("roles", login.roles()));
        if (passwordHash == null) {
            letters.send(new Letter(Letter.Kind.INVITATION, account.userId(), account.email()));
        }
        return account;
    }

    /** May be repeated: the same registration, carried out twice, makes one account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Registered register(String userId, Identity identity, String passwordHash) {
        if (accounts.findByUserId(userId).isPresent()) {
            return Registered.DONE;
        }
        var ofAddress = accounts.findByEmailIgnoreCase(identity.email());
        if (ofAddress.isPresent() && !ofAddress.get().isUnprovenRegistration()) {
            return Registered.EMAIL_TAKEN;
        }
        var ofName = accounts.findByUsernameIgnoreCase(identity.username());
        if (ofName.isPresent() && !ofName.equals(ofAddress)) {
            return Registered.USERNAME_TAKEN;
        }
        ofAddress.ifPresentOrElse(
                account -> registerAgain(account, identity), () -> registerFirst(userId, identity, passwordHash));
        return Registered.DONE;
    }

    /** Tells whoever reads the address that somebody wants to register it again; it is written as the account has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remindOwnerOf(String email) {
        accounts.findByEmailIgnoreCase(email)
                .ifPresent(account ->
                        letters.send(new Letter(Letter.Kind.ADDRESS_TAKEN, account.userId(), account.email())));
    }

    /** An address that nobody has proven is not kept from whom an administrator gives an account. */
    private void clear(String email, Holder holder) {
        accounts.findByEmailIgnoreCase(email)
                .filter(Account::isUnprovenRegistration)
                .ifPresent(account -> {
                    accounts.delete(account);
                    accounts.flush();
                    audit.record(AuditEntry.of(AuditEventType.ACCOUNT_WITHDRAWN, "users", account.userId())
                            .by(holder.id())
                            .with("username", account.username())
                            .with("reason", "the address was given to another account"));
                });
    }

    private void registerFirst(String userId, Identity identity, String passwordHash) {
        var account = Account.register(userId, identity, passwordHash);
        account.hold(ids(roles.require(List.of(SELF_REGISTERED), "/roles")), userId, clock.instant());
        // Who loses a race here has his registration tried again by the delivery, and then finds the name taken.
        save(account);
        history.record("user", userId, "status", null, account.status(), null);
        noteRegistration(account);
        letters.send(new Letter(Letter.Kind.VERIFY_EMAIL, userId, account.email()));
    }

    private void registerAgain(Account account, Identity identity) {
        account.registerAgain(identity);
        flush(account);
        oneTimeTokens.revoke(account.id(), List.of(TokenPurpose.VERIFY_EMAIL));
        noteRegistration(account);
        letters.send(new Letter(Letter.Kind.REGISTERED_AGAIN, account.userId(), account.email()));
    }

    private void noteRegistration(Account account) {
        audit.record(AuditEntry.of(AuditEventType.REGISTERED, "users", account.userId())
                .by(account.userId())
                .with("username", account.username()));
    }

    /**
     * The first account of an installation, active, with a one-time password and this role.
     *
     * @return false when somebody holds the role already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean makeFirst(String userId, Identity identity, String oneTimePasswordHash, String role) {
        var first = roles.require(List.of(role), "/roles").getFirst();
        if (!roles.holdersOf(first.id()).isEmpty()) {
            return false;
        }
        var account = Account.provide(userId, identity, oneTimePasswordHash);
        account.hold(ids(List.of(first)), "system", clock.instant());
        account.proveAddress(identity.email());
        save(account);
        history.record("user", userId, "status", null, account.status(), "first start");
        audit.record(AuditEntry.of(AuditEventType.ACCOUNT_CREATED, "users", userId)
                .with("username", account.username())
                .with("roles", List.of(role)));
        return true;
    }

    private void save(Account account) {
        if (accounts.existsByUsernameIgnoreCase(account.username())) {
            throw new Duplicate.Username();
        }
        if (accounts.existsByEmailIgnoreCase(account.email())) {
            throw new Duplicate.Email();
        }
        flush(account);
    }

    private void flush(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException lostRace) {
            throw Duplicate.of(lostRace);
        }
    }

    private static Grants sum(List<AssignableRole> roles) {
        return roles.stream().map(AssignableRole::grants).reduce(Grants.NONE, Grants::and);
    }

    private static LinkedHashSet<Integer> ids(List<AssignableRole> roles) {
        return roles.stream().map(AssignableRole::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
