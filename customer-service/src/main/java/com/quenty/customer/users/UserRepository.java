package com.quenty.customer.users;

import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface UserRepository extends Repository<User, Integer> {

    Optional<User> findByUniqueId(String uniqueId);

    @Query("""
        SELECT u FROM User u
        WHERE u.uniqueId = :uniqueId
          AND (:#{#scope.companyId()} IS NULL OR u.companyId = :#{#scope.companyId()})
          AND (:#{#scope.customerId()} IS NULL OR u.uniqueId = :#{#scope.customerId()})\
        """)
    Optional<User> find(String uniqueId, RowScope scope);

    @Query("SELECT u.uniqueId FROM User u WHERE u.companyId = :companyId AND u.active = TRUE")
    List<String> findActiveOf(String companyId);

    @Query(
            nativeQuery = true,
            value = "SELECT EXISTS (SELECT FROM users WHERE name_key(username) = name_key(:username))")
    boolean usernameTaken(String username);

    @Query("SELECT count(u) > 0 FROM User u WHERE lower(u.email) = lower(:email) AND u.uniqueId <> :butBy")
    boolean emailTaken(String email, String butBy);

    @Transactional
    User saveAndFlush(User user);

    /**
     * Idempotent, also for two concurrent deliveries: only the first inserts the row. A conflict at any key counts:
     * at the id alone, the second of two could violate another key of the first, and fail.
     *
     * @return 0 also when another user has the username or the address
     */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
        INSERT INTO users (unique_id, username, email, password_hash, first_name, last_name, phone, role, active,
                           created_at, updated_at)
        VALUES (:uniqueId, :username, :email, :noPassword, :firstName, :lastName, :phone, :role, TRUE, :now, :now)
        ON CONFLICT DO NOTHING\
        """)
    int insertIfAbsent(
            String uniqueId,
            String username,
            String email,
            String noPassword,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            String role,
            Instant now);
}
