package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ApiClientGrantRepository;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.loginthrottles.LoginThrottleStore;
import com.quenty.auth.mails.MailRequest;
import com.quenty.auth.mails.MailService;
import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.RoleGrantRepository;
import com.quenty.auth.roles.RoleGrantRepository.AssignableRole;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.sessions.SessionStore;
import com.quenty.platform.history.StateHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds accounts and applies verbs to them, within the caller's transaction, with history and audit. An actor only
 * finds the accounts that they may see, and only acts on those that hold no more than the actor.
 */
@Component
class AccountStore {

    private static final String SUPER_ADMIN = "super_admin";
    static final String SUBJECT = "user";

    private final AccountRepository accounts;
    private final RoleGrantRepository roles;
    private final RoleAssignmentRepository assignments;
    private final SessionStore sessions;
    private final CredentialsRepository credentials;
    private final LoginThrottleStore throttle;
    private final OneTimeTokenRepository oneTimeTokens;
    private final ApiClientGrantRepository clients;
    private final MailService mails;
    private final AuditEventRepository audit;
    private final StateHistory history;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountStore(
            AccountRepository accounts,
            RoleGrantRepository roles,
            RoleAssignmentRepository assignments,
            SessionStore sessions,
            CredentialsRepository credentials,
            LoginThrottleStore throttle,
            OneTimeTokenRepository oneTimeTokens,
            ApiClientGrantRepository clients,
            MailService mails,
            AuditEventRepository audit,
            StateHistory history,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.assignments = assignments;
        this.sessions = sessions;
        this.credentials = credentials;
        this.throttle = throttle;
        this.oneTimeTokens = oneTimeTokens;
        this.clients = clients;
        this.mails = mails;
        this.audit = audit;
        this.history = history;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccountProblems.AccountNotFound also for an account that the actor may not see */
    Account visible(Actor actor, String userId) {
        return visible(actor, accounts.findByUserId(userId));
    }

    private static Account visible(Actor actor, Optional<Account> found) {
        return found.filter(account -> actor.reaches(account.userId(), account.companyId()))
                .orElseThrow(AccountProblems.AccountNotFound::new);
    }

    /** An account that the actor may also act on, locked: concurrent changes of one account follow each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account actionable(Actor actor, String userId) {
        var account = visible(actor, accounts.findLockedByUserId(userId));
        actor.requireCovers(assignments.grantsOf(account.id()));
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account suspend(Actor actor, Account account, String reason) {
        requireAnotherSuperAdmin(account);
        move(
                actor,
                account,
                () -> account.suspend(clients.personBehind(actor.id())),
                AuditEventType.ACCOUNT_SUSPENDED,
                reason);
        endAccess(account);
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account reactivate(Actor actor, Account account, @Nullable String reason) {
        requireIndependent(actor.id(), account);
        move(actor, account, account::reactivate, AuditEventType.ACCOUNT_REACTIVATED, reason);
        if (account.selfRegistered()) {
            // An account that an administrator activates without verification has no profile yet.
            events.publishEvent(new AccountEvents.RegistrationConfirmed(account.userId(), account.identity()));
        }
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account deactivate(Actor actor, Account account, @Nullable String reason) {
        requireAnotherSuperAdmin(account);
        move(
                actor,
                account,
                () -> account.deactivate(clients.personBehind(actor.id())),
                AuditEventType.ACCOUNT_DEACTIVATED,
                reason);
        endAccess(account);
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account unlock(Actor actor, Account account) {
        if (throttle.unlock(account.userId())) {
            audit.record(entry(AuditEventType.ACCOUNT_UNLOCKED, actor, account));
        }
        return account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Account endSessions(Actor actor, Account account) {
        sessions.endAll(account.id(), SessionEnd.ENDED_BY_ADMIN);
        credentials.endTokens(List.of(account.id()));
        audit.record(entry(AuditEventType.SESSIONS_ENDED, actor, account));
        return account;
    }

    /** Assigns exactly these roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account assignRoles(Actor actor, Account account, List<String> names) {
        var wanted = roles.require(names, "/roles");
        var held = assignments.grantsOf(account.id());
        var added = wanted.stream()
                .filter(role -> !held.roles().contains(role.name()))
                .map(AssignableRole::grants)
                .reduce(Grants.NONE, Grants::and);
        actor.requireMayGrant(added);
        if (!names.contains(SUPER_ADMIN)) {
            requireAnotherSuperAdmin(account);
        }
        var before = assignments.namesOf(account.id());
        if (before.equals(wanted.stream().map(AssignableRole::name).toList())) {
            return account;
        }
        var ids = wanted.stream().map(AssignableRole::id).collect(Collectors.toCollection(LinkedHashSet::new));
        account.assignRoles(ids, actor.id(), clock.instant());
        accounts.saveAndFlush(account);
        // Roles are rows of their own: without this the account's version would not change with them.
        entities.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        credentials.endTokens(List.of(account.id()));
        audit.record(controlling(AuditEventType.ROLES_CHANGED, actor, account)
                .with("before", before)
                .with("after", names));
        return account;
    }

    /** Changes names, phone and company, and asks for another address, for which the actor has proven who they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account revise(Actor actor, Account account, AccountRevision revision) {
        var identity = identity(account, revision);
        var before = AccountRevision.of(account);
        if (!account.email().equals(identity.email())) {
            requestEmail(actor, account, identity.email());
        }
        if (!Objects.equals(before.companyId(), revision.companyId())) {
            actor.requireMayPlaceIn(revision.companyId());
            account.joinCompany(revision.companyId(), null);
        }
        account.describe(identity.firstName(), identity.lastName(), identity.phone());
        accounts.saveUnique(account);
        if (before.equals(AccountRevision.of(account))) {
            return account;
        }
        if (!Objects.equals(before.companyId(), account.companyId())) {
            credentials.endTokens(List.of(account.id()));
        }
        audit.record(entry(AuditEventType.ACCOUNT_CHANGED, actor, account)
                .with("before", before)
                .with("after", AccountRevision.of(account)));
        return account;
    }

    /**
     * Whether the revision asks for another address, which wants a proof of who the actor is. Whether they may is checked
     * here, before their password is, so that a refusal is no way to guess it.
     *
     * @throws AccountProblems.DuplicateEmail if another account has it
     */
    boolean changesEmail(Actor actor, Account account, AccountRevision revision) {
        var email = identity(account, revision).email();
        if (account.email().equals(email)) {
            return false;
        }
        requireMayRequest(actor, account, email);
        return true;
    }

    /** The own account, or one of somebody who holds less: equals have no power over each other. */
    private void requireMayRequest(Actor actor, Account account, String email) {
        if (!actor.id().equals(account.userId())) {
            actor.requireOutranks(assignments.grantsOf(account.id()));
        }
        if (!email.equalsIgnoreCase(account.email()) && accounts.existsByEmailIgnoreCase(email)) {
            throw new AccountProblems.DuplicateEmail();
        }
    }

    /**
     * Another address in two steps: asked for by somebody who has proven who they are, then confirmed by the reader of the
     * new one. Until then the current address signs in, receives mails, and is told.
     */
    private void requestEmail(Actor actor, Account account, String email) {
        requireMayRequest(actor, account, email);
        var before = account.email();
        if (account.status() == AccountStatus.PENDING_VERIFICATION) {
            account.correctEmail(email);
            accounts.saveUnique(account);
            oneTimeTokens.revoke(account.id(), Arrays.asList(TokenPurpose.values()));
            credentials.endTokens(List.of(account.id()));
            mails.send(new MailRequest(
                    account.hasPassword() ? MailRequest.Kind.VERIFY_EMAIL : MailRequest.Kind.INVITATION,
                    account.id(),
                    email));
        } else {
            account.requestEmail(email);
            accounts.saveUnique(account);
            oneTimeTokens.revoke(account.id(), List.of(TokenPurpose.CHANGE_EMAIL));
            mails.send(new MailRequest(MailRequest.Kind.CHANGE_EMAIL, account.id(), email));
            mails.send(new MailRequest(MailRequest.Kind.EMAIL_CHANGE_REQUESTED, account.id(), before));
        }
        audit.record(controlling(AuditEventType.EMAIL_CHANGE_REQUESTED, actor, account)
                .with("before", before)
                .with("after", email));
    }

    private static Identity identity(Account account, AccountRevision revision) {
        return new Identity(
                account.username(), revision.email(), revision.firstName(), revision.lastName(), revision.phone());
    }

    /** Deletes an account that was created in vain; one that has been used is deactivated instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(Actor actor, Account account) {
        if (account.lastLogin() != null) {
            if (account.status() != AccountStatus.DEACTIVATED) {
                deactivate(actor, account, "its profile was never created");
            }
            return;
        }
        requireAnotherSuperAdmin(account);
        accounts.delete(account);
        audit.record(entry(AuditEventType.ACCOUNT_WITHDRAWN, actor, account).with("username", account.username()));
    }

    Account require(String userId) {
        return find(userId).orElseThrow(AccountProblems.AccountNotFound::new);
    }

    /** The holder's own account, to be changed: locked as by {@link #actionable}. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account requireLocked(String userId) {
        return accounts.findLockedByUserId(userId).orElseThrow(AccountProblems.AccountNotFound::new);
    }

    Optional<Account> find(String userId) {
        return accounts.findByUserId(userId);
    }

    private void move(Actor actor, Account account, Runnable verb, AuditEventType what, @Nullable String reason) {
        var before = account.status();
        verb.run();
        // Saved before sessions are ended: a concurrent sign-in either finds the new status or its session is ended
        // too.
        accounts.saveAndFlush(account);
        history.record(SUBJECT, account.userId(), "status", before, account.status(), reason);
        audit.record(entry(what, actor, account).with("reason", reason));
    }

    /**
     * Asked before what the actor holds: an account that was just closed holds nothing, which is not why it must
     * not reopen itself.
     */
    void requireMayFollowActiveProfile(String actorId, Account account) {
        if (!account.profileActive()) {
            requireIndependent(actorId, account);
        }
    }

    /**
     * Follows the profile, or its company, becoming inactive or active again. Tokens in mails stay valid: they give no
     * access while the profile is inactive.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void followProfile(Actor actor, Account account, boolean profileActive) {
        if (account.profileActive() == profileActive) {
            return;
        }
        if (profileActive) {
            requireIndependent(actor.id(), account);
        } else {
            requireAnotherSuperAdmin(account);
        }
        account.followProfile(profileActive, clients.personBehind(actor.id()));
        accounts.saveAndFlush(account);
        if (!profileActive) {
            endSessionsAndTokens(account);
        }
        audit.record(entry(
                profileActive ? AuditEventType.PROFILE_REACTIVATED : AuditEventType.PROFILE_DEACTIVATED,
                actor,
                account));
    }

    private void endAccess(Account account) {
        endSessionsAndTokens(account);
        oneTimeTokens.revoke(account.id(), Arrays.asList(TokenPurpose.values()));
    }

    private void endSessionsAndTokens(Account account) {
        sessions.endAll(account.id(), SessionEnd.ACCOUNT_CLOSED);
        credentials.endTokens(List.of(account.id()));
    }

    /**
     * No account reactivates itself: not by its own token, not through an API client, and not through a second account
     * that descends from it. A second account only opens what its holder alone has closed.
     */
    private void requireIndependent(String actorId, Account account) {
        var person = clients.personBehind(actorId);
        if (person.equals(account.userId())
                || !person.equals(account.closedBy()) && descends(person, account.userId())) {
            throw new AccountProblems.ReactivatesItself();
        }
    }

    /**
     * An account descends from the person who created it, from everybody who has ever asked for another address of it or
     * granted it roles, and from those from whom they descend. A later change by somebody else frees no account, because
     * that somebody may depend on the same person.
     */
    private boolean descends(String person, String ancestor) {
        var known = new HashSet<>(List.of(person));
        var open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            for (var maker : makersOf(open.remove())) {
                if (maker.equals(ancestor)) {
                    return true;
                }
                if (known.add(maker)) {
                    open.add(maker);
                }
            }
        }
        return false;
    }

    private List<String> makersOf(String person) {
        return Stream.concat(credentials.creatorOf(person).stream(), audit.controllersOf(person).stream())
                .map(clients::personBehind)
                .toList();
    }

    private void requireAnotherSuperAdmin(Account account) {
        if (account.signsIn()
                && assignments.grantsOf(account.id()).roles().contains(SUPER_ADMIN)
                && !assignments.isHeldByAnother(SUPER_ADMIN, account.id())) {
            throw new AccountProblems.LastSuperAdmin();
        }
    }

    /** Names the person behind a client too, because clients change hands and power over an account does not. */
    private AuditEvent controlling(AuditEventType type, Actor actor, Account account) {
        var person = clients.personBehind(actor.id());
        return entry(type, actor, account).with("person", person.equals(actor.id()) ? null : person);
    }

    private static AuditEvent entry(AuditEventType type, Actor actor, Account account) {
        return AuditEvent.of(type, SUBJECT, account.userId()).by(actor.id()).inCompany(account.companyId());
    }
}
