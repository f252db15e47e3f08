package com.quenty.auth.accounts;

import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Integer> {

    Map<String, Supplier<DomainProblem>> KEYS = Map.of(
            "users_username_key", AccountProblems.DuplicateUsername::new,
            "users_username_lower", AccountProblems.DuplicateUsername::new,
            "users_username_name_key", AccountProblems.DuplicateUsername::new,
            "users_email_key", AccountProblems.DuplicateEmail::new,
            "users_email_lower", AccountProblems.DuplicateEmail::new,
            "users_user_id_key", AccountProblems.AccountExists::new);

    Account saveAndFlush(Account account);

    /** As {@link #saveAndFlush}, with a problem for a user name, address or id that another account has. */
    default void saveUnique(Account account) {
        UniqueKeys.refusing(KEYS, () -> saveAndFlush(account));
    }

    Optional<Account> findById(Integer id);

    Optional<Account> findByUserId(String userId);

    /**
     * Locks the row until the transaction ends, and so everything that belongs to the account: its roles are rows of their
     * own, and of two changes that both compare with what is stored the second has to see what the first has written.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findLockedByUserId(String userId);

    @Query(nativeQuery = true, value = "SELECT * FROM users WHERE name_key(username) = name_key(:username)")
    Optional<Account> findByUsername(String username);

    @Query(
            nativeQuery = true,
            value = "SELECT EXISTS (SELECT FROM users WHERE name_key(username) = name_key(:username))")
    boolean isUsernameTaken(String username);

    Optional<Account> findByEmailIgnoreCase(String email);

    boolean existsByEmailIgnoreCase(String email);

    void delete(Account account);

    void flush();
}
