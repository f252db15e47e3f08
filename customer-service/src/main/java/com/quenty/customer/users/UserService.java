package com.quenty.customer.users;

import com.quenty.customer.clients.DuplicateEmail;
import com.quenty.customer.clients.DuplicateUsername;
import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.clients.OpenWork;
import com.quenty.customer.clients.UserAccounts;
import com.quenty.customer.companies.CompanyService;
import com.quenty.customer.companies.Standing;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.StaleVersion;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is done with users. Whatever concerns signing in is agreed with auth-service first, in an {@link AccountSteps.Step}. */
@Service
class UserService {

    private static final String SUBJECT = "user";

    /** What auth-service may refuse; names and phones it is only told. */
    private static final Set<LoginPart> ASKED_FIRST =
            Set.of(LoginPart.EMAIL, LoginPart.ROLE, LoginPart.COMPANY, LoginPart.SIGN_IN);

    private final UserRepository users;
    private final CompanyService companies;
    private final UserAccounts accounts;
    private final AccountSteps steps;
    private final OpenWork openWork;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    UserService(
            UserRepository users,
            CompanyService companies,
            UserAccounts accounts,
            AccountSteps steps,
            OpenWork openWork,
            Deliveries deliveries,
            StateHistory history,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.users = users;
        this.companies = companies;
        this.accounts = accounts;
        this.steps = steps;
        this.openWork = openWork;
        this.deliveries = deliveries;
        this.history = history;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    UserResponse get(Caller caller, String userId) {
        return UserResponse.of(find(caller, userId));
    }

    UserResponse create(Caller caller, CreateUserRequest request) {
        var details = request.details(companyOf(caller, request));
        var step = steps.beginMaking(idempotency.nextId("USER"));
        return UserKeys.refusingDuplicates(() -> step.run(() ->
                idempotency.once(UserResponse.class, () -> openAccount(caller, step, request, details), userId -> {
                    requireActiveCompany(caller, details.companyId());
                    var user = users.saveAndFlush(new User(userId, request.username(), details));
                    history.record(SUBJECT, userId, "active", null, Standing.ACTIVE, null);
                    step.settle();
                    return UserResponse.of(user);
                })));
    }

    private String openAccount(Caller caller, AccountSteps.Step step, CreateUserRequest request, UserRevision details) {
        if (users.usernameTaken(request.username())) {
            throw new DuplicateUsername();
        }
        requireFreeEmail(details.email(), step.userId());
        var companyName = details.companyId() == null ? null : companies.nameOfActive(caller, details.companyId());
        var login = new User(step.userId(), request.username(), details).login();
        step.ask(() -> accounts.create(step.userId(), login, request.initialPassword(), companyName, caller.id()));
        return step.userId();
    }

    /** Who sees one company makes users there and nowhere else. */
    private static @Nullable String companyOf(Caller caller, CreateUserRequest request) {
        return switch (caller.scope()) {
            case PLATFORM -> request.companyId();
            case COMPANY -> {
                if (caller.companyId() == null
                        || (request.companyId() != null && !request.companyId().equals(caller.companyId()))) {
                    throw outsideCompany();
                }
                yield caller.companyId();
            }
            case OWN -> throw new OutsideDataScope("Callers who see only themselves can't create users.");
        };
    }

    UserResponse revise(Caller caller, String userId, MergePatch<UserRevision> patch, IfMatch match) {
        var before = find(caller, userId);
        match.check(before.version());
        var revision = patch.applyTo(UserRevision.of(before));
        var parts = before.login().differences(before.login(revision));
        requireWithinScope(caller, parts);
        return UserKeys.refusingDuplicates(() -> ASKED_FIRST.stream().anyMatch(parts::contains)
                ? reviseWithAccount(caller, before, revision, parts)
                : Objects.requireNonNull(transaction.execute(status -> {
                    syncAccount(userId, parts);
                    return keep(caller, before, revision, parts);
                })));
    }

    private UserResponse reviseWithAccount(Caller caller, User before, UserRevision revision, Set<LoginPart> parts) {
        requireFreeEmail(revision.email(), before.uniqueId());
        if (parts.contains(LoginPart.COMPANY) && revision.companyId() != null) {
            companies.nameOfActive(caller, revision.companyId());
        }
        var step = steps.begin(before.uniqueId(), parts);
        return step.run(() -> {
            step.ask(() -> accounts.change(step.userId(), before.login(revision), parts, caller.id()));
            return Objects.requireNonNull(transaction.execute(status -> {
                step.settle();
                if (parts.contains(LoginPart.SIGN_IN)) {
                    // From an inactive company to an active one, or to none: he may sign in from now on.
                    syncAccount(before.uniqueId(), Set.of(LoginPart.SIGN_IN));
                }
                return keep(caller, before, revision, parts);
            }));
        });
    }

    /** Keeps the revision of the state it was made from, and of no other. */
    private UserResponse keep(Caller caller, User before, UserRevision revision, Set<LoginPart> parts) {
        var user = find(caller, before.uniqueId());
        if (user.version() != before.version()) {
            throw new StaleVersion();
        }
        if (parts.contains(LoginPart.COMPANY)) {
            requireActiveCompany(caller, revision.companyId());
        }
        user.revise(revision);
        return UserResponse.of(users.saveAndFlush(user));
    }

    /** Customers change their name and phone; who sees one company moves nobody into or out of it. */
    private static void requireWithinScope(Caller caller, Set<LoginPart> parts) {
        if (caller.scope() == DataScope.OWN && ASKED_FIRST.stream().anyMatch(parts::contains)) {
            throw new OutsideDataScope("You can change only your name and phone.");
        }
        if (caller.scope() == DataScope.COMPANY && parts.contains(LoginPart.COMPANY)) {
            throw outsideCompany();
        }
    }

    private static OutsideDataScope outsideCompany() {
        var problem = new OutsideDataScope("Your users belong to your company.");
        problem.at("/company_id", "must be your own company");
        return problem;
    }

    UserResponse deactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        return changeStanding(
                caller,
                userId,
                match,
                reason,
                User::deactivate,
                user -> openWork.requireNoneOfUser(userId),
                user -> {},
                () -> accounts.deactivate(userId, caller.id()));
    }

    UserResponse reactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        return changeStanding(
                caller,
                userId,
                match,
                reason,
                User::reactivate,
                user -> withCompanyOf(user, companies::requireActive),
                user -> withCompanyOf(user, companies::requireStaysActive),
                () -> accounts.reactivate(userId, caller.id()));
    }

    private UserResponse changeStanding(
            Caller caller,
            String userId,
            IfMatch match,
            @Nullable String reason,
            Consumer<User> verb,
            Consumer<User> condition,
            Consumer<User> conditionAtLast,
            Runnable question) {
        var step = steps.begin(userId, Set.of(LoginPart.SIGN_IN));
        return step.run(() -> idempotency.once(
                UserResponse.class,
                () -> {
                    var user = find(caller, userId);
                    match.check(user.version());
                    // On what was read for this alone: an illegal move is refused before others are bothered.
                    verb.accept(user);
                    condition.accept(user);
                    step.ask(question);
                    return user.version();
                },
                version -> {
                    var user = find(caller, userId);
                    new IfMatch(version).check(user.version());
                    var from = user.standing();
                    verb.accept(user);
                    conditionAtLast.accept(user);
                    history.record(SUBJECT, userId, "active", from, user.standing(), reason);
                    var saved = users.saveAndFlush(user);
                    step.settle();
                    return UserResponse.of(saved);
                }));
    }

    private static void withCompanyOf(User user, Consumer<String> condition) {
        if (user.companyId() != null) {
            condition.accept(user.companyId());
        }
    }

    private void requireActiveCompany(Caller caller, @Nullable String companyId) {
        if (companyId != null) {
            companies.requireActive(caller, companyId);
        }
    }

    /** The key in the database has the last word; asking first spares auth-service an account that would be withdrawn. */
    private void requireFreeEmail(String email, String userId) {
        if (users.emailTaken(email, userId)) {
            throw new DuplicateEmail();
        }
    }

    private void syncAccount(String userId, Set<LoginPart> parts) {
        if (!parts.isEmpty()) {
            deliveries.send(AccountSync.class, new AccountSync.Due(userId, parts));
        }
    }

    private User find(Caller caller, String userId) {
        return users.findVisible(
                        userId,
                        caller.scope() == DataScope.PLATFORM,
                        caller.scope() == DataScope.COMPANY ? caller.companyId() : null,
                        caller.scope() == DataScope.OWN ? caller.id() : null)
                .orElseThrow(UserNotFound::new);
    }
}
