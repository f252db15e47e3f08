package com.quenty.customer.users;

import com.quenty.customer.clients.AccountDirectory;
import com.quenty.customer.clients.AccountDirectory.Acting;
import com.quenty.customer.clients.Login;
import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.clients.OpenWorkCheck;
import com.quenty.customer.companies.ActivityStatus;
import com.quenty.customer.companies.CompanyCheck;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use cases of users. Changes that concern signing in are asked of auth-service first, because it may refuse; {@link
 * AccountChangeService} keeps both sides in line if anything fails in between.
 */
@Service
class UserService {

    /** The parts that auth-service may refuse; names and phones are only sent to it. */
    private static final Set<LoginPart> ASKED_FIRST =
            Set.of(LoginPart.EMAIL, LoginPart.ROLE, LoginPart.COMPANY, LoginPart.SIGN_IN);

    private final UserStore users;
    private final CompanyCheck companies;
    private final AccountDirectory accounts;
    private final AccountChangeService changes;
    private final OpenWorkCheck openWork;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    UserService(
            UserStore users,
            CompanyCheck companies,
            AccountDirectory accounts,
            AccountChangeService changes,
            OpenWorkCheck openWork,
            Deliveries deliveries,
            Idempotency idempotency,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.users = users;
        this.companies = companies;
        this.accounts = accounts;
        this.changes = changes;
        this.openWork = openWork;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.events = events;
    }

    @Transactional(readOnly = true)
    UserResponse get(Caller caller, String userId) {
        return UserResponse.of(users.find(RowScope.of(caller), userId));
    }

    UserResponse create(Caller caller, CreateUserRequest request) {
        var userId = idempotency.nextId("USER");
        var details = request.details(companyOf(caller, request));
        var change = changes.beginCreation(userId);
        return change.run(() -> idempotency.once(
                UserResponse.class,
                () -> {
                    var planned = new User(userId, request.username(), details);
                    createAccount(caller, change, planned, request.initialPassword());
                    return planned;
                },
                planned -> {
                    requireCompanyStaysActive(caller, planned.companyId());
                    var user = users.saveMoved(planned, null, null);
                    change.complete();
                    events.publishEvent(
                            new UserMetricListener.Registered(user.uniqueId(), user.companyId(), user.role()));
                    return UserResponse.of(user);
                }));
    }

    private void createAccount(
            Caller caller, AccountChangeService.Change change, User planned, @Nullable String initialPassword) {
        users.requireFree(planned);
        var companyName = planned.companyId() == null ? null : companies.requireActive(caller, planned.companyId());
        change.ask(() -> {
            accounts.create(planned.uniqueId(), planned.login(), initialPassword, companyName, caller.id());
            return planned;
        });
    }

    /** Callers with the scope of a company create users of that company only. */
    private static @Nullable String companyOf(Caller caller, CreateUserRequest request) {
        var scope = RowScope.of(caller);
        if (scope.isAll()) {
            return request.companyId();
        }
        if (scope.isOwn()) {
            throw new OutsideDataScope("Callers who see only themselves can't create users.");
        }
        var companyId = request.companyId() == null ? caller.companyId() : request.companyId();
        if (!scope.covers(companyId, null)) {
            throw outsideCompany();
        }
        return companyId;
    }

    UserResponse revise(Caller caller, String userId, IfMatch match, MergePatch<UserRevision> patch) {
        var before = users.find(RowScope.of(caller), userId);
        match.check(before.version());
        var revision = patch.applyTo(UserRevision.of(before));
        var changed = before.login().differences(before.login(revision));
        requireWithinScope(caller, changed);
        var told = EnumSet.noneOf(LoginPart.class);
        told.addAll(changed);
        told.addAll(UserRevision.partsNamedBy(patch));
        told.removeAll(requireHeld(caller, before.uniqueId(), before.login(revision), told));
        return ASKED_FIRST.stream().anyMatch(told::contains)
                ? reviseWithAccount(caller, before, match, revision, changed, told)
                : reviseAndDeliver(caller, before, match, revision, changed, told);
    }

    /**
     * A part that the caller must not change, and names as the profile has it, is not asked for: they would change an
     * account that differs from its profile. There it is refused like any other change.
     *
     * @return the parts that are left as they are
     */
    private Set<LoginPart> requireHeld(Caller caller, String userId, Login wanted, Set<LoginPart> named) {
        var fixed = fixed(RowScope.of(caller));
        fixed.retainAll(named);
        if (!fixed.isEmpty()) {
            requireWithinScope(caller, accounts.differences(userId, wanted, fixed));
        }
        return fixed;
    }

    private UserResponse reviseAndDeliver(
            Caller caller,
            User before,
            IfMatch match,
            UserRevision revision,
            Set<LoginPart> changed,
            Set<LoginPart> told) {
        return Objects.requireNonNull(transaction.execute(status -> {
            deliverAccount(before.uniqueId(), told);
            return UserResponse.of(save(caller, before, match, revision, changed));
        }));
    }

    /**
     * @param changed in which the revision differs from the profile, so that a failure of ours has to be made up for
     * @param told all that the revision names: the account may differ from the profile, and only auth-service knows
     */
    private UserResponse reviseWithAccount(
            Caller caller,
            User before,
            IfMatch match,
            UserRevision revision,
            Set<LoginPart> changed,
            Set<LoginPart> told) {
        users.requireFreeEmail(revision.email(), before.uniqueId());
        if (changed.contains(LoginPart.COMPANY) && revision.companyId() != null) {
            companies.requireActive(caller, revision.companyId());
        }
        // Another address is only asked for: there is nothing to take back, and nothing of ours to tell.
        var change = changes.begin(before.uniqueId(), without(changed, LoginPart.EMAIL));
        return change.run(() -> {
            var pendingEmail = change.ask(() -> {
                // From here on no other change begins; one may have ended since this one was read.
                unchanged(caller, before, match);
                return accounts.change(
                        before.uniqueId(),
                        before.login(revision),
                        told,
                        new Acting(caller.id(), caller.sessionId(), revision.currentPassword()));
            });
            return Objects.requireNonNull(transaction.execute(status -> {
                change.complete();
                if (changed.contains(LoginPart.SIGN_IN)) {
                    // From an inactive company to an active one, or to none: from now on they may sign in.
                    deliverAccount(before.uniqueId(), Set.of(LoginPart.SIGN_IN));
                }
                return UserResponse.of(save(caller, before, match, revision, changed), pendingEmail.orElse(null));
            }));
        });
    }

    /** Saves the revision of the state it was made from, and of no other. */
    private User save(Caller caller, User before, IfMatch match, UserRevision revision, Set<LoginPart> changed) {
        var user = unchanged(caller, before, match);
        if (changed.contains(LoginPart.COMPANY)) {
            requireCompanyStaysActive(caller, revision.companyId());
        }
        user.revise(revision.keeping(user.email()));
        return users.save(user);
    }

    private User unchanged(Caller caller, User before, IfMatch match) {
        var user = users.find(RowScope.of(caller), before.uniqueId());
        if (user.version() != before.version()) {
            throw match.lostRace();
        }
        return user;
    }

    private static void requireWithinScope(Caller caller, Set<LoginPart> changed) {
        var scope = RowScope.of(caller);
        if (fixed(scope).stream().anyMatch(changed::contains)) {
            throw scope.isOwn() ? new OutsideDataScope("You can change only your name and phone.") : outsideCompany();
        }
    }

    /** Customers change their name and phone; callers with the scope of a company move nobody into or out of it. */
    private static Set<LoginPart> fixed(RowScope scope) {
        if (scope.isOwn()) {
            return EnumSet.copyOf(ASKED_FIRST);
        }
        return scope.isCompany() ? EnumSet.of(LoginPart.COMPANY) : EnumSet.noneOf(LoginPart.class);
    }

    private static OutsideDataScope outsideCompany() {
        var problem = new OutsideDataScope("Your users belong to your company.");
        problem.at("/company_id", "must be your own company");
        return problem;
    }

    UserResponse deactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        var change = changes.begin(userId, Set.of(LoginPart.SIGN_IN));
        return change.run(() -> idempotency.once(
                UserResponse.class,
                () -> {
                    var user = users.find(RowScope.of(caller), userId);
                    match.check(user.version());
                    // On a copy that is not saved: an illegal move is refused before any sibling is asked.
                    user.deactivate();
                    openWork.requireNoneOfUser(userId);
                    return change.ask(() -> {
                        accounts.deactivate(userId, caller.id());
                        return userId;
                    });
                },
                asked -> {
                    // Another request may have been faster: then this move is as illegal as if it had come later.
                    var user = users.find(RowScope.of(caller), asked);
                    match.check(user.version());
                    user.deactivate();
                    var saved = users.saveMoved(user, ActivityStatus.ACTIVE, reason);
                    change.complete();
                    return UserResponse.of(saved);
                }));
    }

    UserResponse reactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        var change = changes.begin(userId, Set.of(LoginPart.SIGN_IN));
        return change.run(() -> idempotency.once(
                UserResponse.class,
                () -> {
                    var user = users.find(RowScope.of(caller), userId);
                    match.check(user.version());
                    // As in deactivate, on a copy.
                    user.reactivate();
                    if (user.companyId() != null) {
                        companies.requireActive(user.companyId());
                    }
                    return change.ask(() -> {
                        accounts.reactivate(userId, caller.id());
                        return userId;
                    });
                },
                asked -> {
                    // Another request may have been faster: then this move is as illegal as if it had come later.
                    var user = users.find(RowScope.of(caller), asked);
                    match.check(user.version());
                    user.reactivate();
                    if (user.companyId() != null) {
                        companies.requireStaysActive(user.companyId());
                    }
                    var saved = users.saveMoved(user, ActivityStatus.INACTIVE, reason);
                    change.complete();
                    return UserResponse.of(saved);
                }));
    }

    private void requireCompanyStaysActive(Caller caller, @Nullable String companyId) {
        if (companyId != null) {
            companies.requireStaysActive(caller, companyId);
        }
    }

    private static Set<LoginPart> without(Set<LoginPart> parts, LoginPart left) {
        var others = EnumSet.copyOf(parts);
        others.remove(left);
        return others;
    }

    private void deliverAccount(String userId, Set<LoginPart> parts) {
        if (!parts.isEmpty()) {
            deliveries.send(AccountDelivery.class, new AccountDelivery.Due(userId, parts));
        }
    }
}
