package com.quenty.customer.users;

import com.quenty.customer.clients.SiblingProblems.DuplicateEmail;
import com.quenty.customer.clients.SiblingProblems.DuplicateUsername;
import com.quenty.customer.companies.ActivityStatus;
import com.quenty.customer.users.UserProblems.UserNotFound;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds users and saves them with their history, within the caller's transaction if there is one. */
@Component
class UserStore {

    private static final String SUBJECT = "user";

    private static final Map<String, Supplier<DomainProblem>> KEYS = Map.of(
            "users_username_key", DuplicateUsername::new,
            "users_username_folded_key", DuplicateUsername::new,
            "users_username_name_key", DuplicateUsername::new,
            "users_email_key", DuplicateEmail::new,
            "users_email_folded_key", DuplicateEmail::new);

    private final UserRepository users;
    private final StateHistory history;

    UserStore(UserRepository users, StateHistory history) {
        this.users = users;
        this.history = history;
    }

    /** @throws UserNotFound also when the caller may not know of them */
    User find(RowScope scope, String userId) {
        return users.find(userId, scope).orElseThrow(UserNotFound::new);
    }

    /**
     * The keys in the database decide; asking before auth-service is asked spares it an account that would be
     * withdrawn.
     *
     * @throws DuplicateUsername if another user has the username
     * @throws DuplicateEmail if another user has the address
     */
    void requireFree(User planned) {
        if (users.usernameTaken(planned.username())) {
            throw new DuplicateUsername();
        }
        requireFreeEmail(planned.email(), planned.uniqueId());
    }

    /** @throws DuplicateEmail if somebody else has the address */
    void requireFreeEmail(String email, String userId) {
        if (users.emailTaken(email, userId)) {
            throw new DuplicateEmail();
        }
    }

    /**
     * @throws DuplicateUsername if another user has the username
     * @throws DuplicateEmail if another user has the address
     */
    User save(User user) {
        return UniqueKeys.refusing(KEYS, () -> users.saveAndFlush(user));
    }

    /** As {@link #save}, after a move; {@code from} is null for a new user. */
    User saveMoved(User user, @Nullable ActivityStatus from, @Nullable String reason) {
        history.record(SUBJECT, user.uniqueId(), "active", from, user.status(), reason);
        return save(user);
    }
}
