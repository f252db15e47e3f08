package com.quenty.auth.accounts;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.letters.Letter;
import com.quenty.auth.letters.Letters;
import com.quenty.auth.letters.OneTimeTokens;
import com.quenty.auth.letters.TokenPurpose;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.Holder;
import com.quenty.auth.roles.RoleBook;
import com.quenty.auth.roles.RoleBook.AssignableRole;
import com.quenty.auth.sessions.SessionBook;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.throttle.SignInThrottle;
import com.quenty.auth.tokens.Revocations;
import com.quenty.platform.history.StateHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one person does to the account of another. Each verb first finds the account among those the acting holder may know
 * of, and then asks whether it holds no more than he does.
 */
@Service
class AccountService {

    private static final String SUPER_ADMIN = "super_admin";
    private static final String TABLE = "users";

    private final AccountRepository accounts;
    private final RoleBook roles;
    private final SessionBook sessions;
    private final Revocations revocations;
    private final SignInThrottle throttle;
    private final OneTimeTokens oneTimeTokens;
    private final Letters letters;
    private final AuditTrail audit;
    private final StateHistory history;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            RoleBook roles,
            SessionBook sessions,
            Revocations revocations,
            SignInThrottle throttle,
            OneTimeTokens oneTimeTokens,
            Letters letters,
            AuditTrail audit,
            StateHistory history,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.revocations = revocations;
        this.throttle = throttle;
        this.oneTimeTokens = oneTimeTokens;
        this.letters = letters;
        this.audit = audit;
        this.history = history;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccountNotFound also for one the holder may not know of */
    Account visible(Holder holder, String userId) {
        return accounts.findByUserId(userId)
                .filter(account -> holder.reaches(account.userId(), account.companyId()))
                .orElseThrow(AccountNotFound::new);
    }

    /** One the holder may also act on. */
    Account actionable(Holder holder, String userId) {
        var account = visible(holder, userId);
        holder.requireCovers(roles.grantsOf(account.id()));
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account suspend(Holder holder, Account account, String reason) {
        requireAnotherSuperAdmin(account);
        move(holder, account, account::suspend, AuditEventType.ACCOUNT_SUSPENDED, reason);
        close(account);
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account reactivate(Holder holder, Account account, @Nullable String reason) {
        move(holder, account, account::reactivate, AuditEventType.ACCOUNT_REACTIVATED, reason);
        if (account.selfRegistered()) {
            // Whom an administrator lets in without a proof of his address has no profile yet.
            events.publishEvent(new RegistrationAccepted(account.userId(), account.identity()));
        }
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account deactivate(Holder holder, Account account, @Nullable String reason) {
        requireAnotherSuperAdmin(account);
        move(holder, account, account::deactivate, AuditEventType.ACCOUNT_DEACTIVATED, reason);
        close(account);
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account unlock(Holder holder, Account account) {
        if (throttle.unlock(account.userId())) {
            audit.record(entry(AuditEventType.ACCOUNT_UNLOCKED, holder, account));
        }
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account endSessions(Holder holder, Account account) {
        sessions.endAll(account.id(), SessionEnd.ENDED_BY_ADMIN);
        revocations.endTokensOf(List.of(account.id()));
        audit.record(entry(AuditEventType.SESSIONS_ENDED, holder, account));
        return account;
    }

    /** The account holds exactly these roles from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account assign(Holder holder, Account account, List<String> names) {
        var wanted = roles.require(names, "/roles");
        var held = roles.grantsOf(account.id());
        var added = wanted.stream()
                .filter(role -> !held.roles().contains(role.name()))
                .map(AssignableRole::grants)
                .reduce(Grants.NONE, Grants::and);
        holder.requireMayGrant(added);
        if (!names.contains(SUPER_ADMIN)) {
            requireAnotherSuperAdmin(account);
        }
        var before = roles.namesOf(account.id());
        if (before.equals(wanted.stream().map(AssignableRole::name).toList())) {
            return account;
        }
        var ids = wanted.stream().map(AssignableRole::id).collect(Collectors.toCollection(LinkedHashSet::new));
        account.hold(ids, holder.id(), clock.instant());
        accounts.saveAndFlush(account);
        // The roles are rows of their own; the account's version has to say that they changed.
        entities.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        revocations.endTokensOf(List.of(account.id()));
        audit.record(entry(AuditEventType.ROLES_CHANGED, holder, account)
                .with("before", before)
                .with("after", names));
        return account;
    }

    /** Names, phone, address and company. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account revise(Holder holder, Account account, AccountRevision revision, @Nullable String companyName) {
        var identity = new Identity(
                account.username(), revision.email(), revision.firstName(), revision.lastName(), revision.phone());
        var before = AccountRevision.of(account);
        if (!Objects.equals(before.companyId(), revision.companyId())) {
            holder.requireMayPlaceIn(revision.companyId());
            account.joinCompany(revision.companyId(), companyName);
        }
        account.describe(identity.firstName(), identity.lastName(), identity.phone());
        boolean newEmail = account.changeEmail(identity.email());
        save(account);
        if (before.equals(AccountRevision.of(account))) {
            return account;
        }
        if (newEmail) {
            oneTimeTokens.revoke(account.id(), Arrays.asList(TokenPurpose.values()));
            letters.send(new Letter(
                    account.hasPassword() ? Letter.Kind.VERIFY_EMAIL : Letter.Kind.INVITATION,
                    account.userId(),
                    account.email()));
        }
        if (newEmail || !Objects.equals(before.companyId(), account.companyId())) {
            revocations.endTokensOf(List.of(account.id()));
        }
        audit.record(entry(AuditEventType.ACCOUNT_CHANGED, holder, account)
                .with("before", before)
                .with("after", AccountRevision.of(account)));
        return account;
    }

    /** The holder's own names and phone. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account describe(Account account, ProfileRevision revision) {
        var identity = new Identity(
                account.username(), account.email(), revision.firstName(), revision.lastName(), revision.phone());
        account.describe(identity.firstName(), identity.lastName(), identity.phone());
        return accounts.saveAndFlush(account);
    }

    /** Takes back what was made a moment ago: as if it had never been, unless somebody has used it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(Holder holder, Account account) {
        if (account.lastLogin() != null) {
            if (account.status() != AccountStatus.DEACTIVATED) {
                deactivate(holder, account, "its profile was never written");
            }
            return;
        }
        requireAnotherSuperAdmin(account);
        accounts.delete(account);
        audit.record(entry(AuditEventType.ACCOUNT_WITHDRAWN, holder, account).with("username", account.username()));
    }

    Optional<Account> find(String userId) {
        return accounts.findByUserId(userId);
    }

    private void move(Holder holder, Account account, Runnable verb, AuditEventType what, @Nullable String reason) {
        var before = account.status();
        verb.run();
        // Written before sessions are ended: a sign-in at this moment either finds the account closed or is seen here.
        accounts.saveAndFlush(account);
        history.record("user", account.userId(), "status", before, account.status(), reason);
        audit.record(entry(what, holder, account).with("reason", reason));
    }

    /**
     * The profile, or its company, is no longer active, or is again. The mails on their way stay good: they open nothing
     * as long as the profile is not active.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void followProfile(Holder holder, Account account, boolean profileActive) {
        if (account.profileActive() == profileActive) {
            return;
        }
        if (!profileActive) {
            requireAnotherSuperAdmin(account);
        }
        account.followProfile(profileActive);
        accounts.saveAndFlush(account);
        if (!profileActive) {
            shut(account);
        }
        audit.record(entry(
                profileActive ? AuditEventType.PROFILE_REACTIVATED : AuditEventType.PROFILE_DEACTIVATED,
                holder,
                account));
    }

    private void close(Account account) {
        shut(account);
        oneTimeTokens.revoke(account.id(), Arrays.asList(TokenPurpose.values()));
    }

    private void shut(Account account) {
        sessions.endAll(account.id(), SessionEnd.ACCOUNT_CLOSED);
        revocations.endTokensOf(List.of(account.id()));
    }

    private void requireAnotherSuperAdmin(Account account) {
        if (account.signsIn()
                && roles.grantsOf(account.id()).roles().contains(SUPER_ADMIN)
                && !roles.isHeldByAnother(SUPER_ADMIN, account.id())) {
            throw new LastSuperAdmin();
        }
    }

    private void save(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException taken) {
            throw Duplicate.of(taken);
        }
    }

    private static AuditEntry entry(AuditEventType type, Holder holder, Account account) {
        return AuditEntry.of(type, TABLE, account.userId()).by(holder.id()).inCompany(account.companyId());
    }
}
