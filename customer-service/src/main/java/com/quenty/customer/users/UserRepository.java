package com.quenty.customer.users;

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

    /**
     * @param company whose users the caller may know of, if one company's
     * @param self whom the caller may know of, if only himself
     */
    @Query("""
            select u from User u
            where u.uniqueId = :uniqueId and (:all = true or u.companyId = :company or u.uniqueId = :self)""")
    Optional<User> findVisible(String uniqueId, boolean all, @Nullable String company, @Nullable String self);

    @Query("select u.uniqueId from User u where u.companyId = :companyId and u.active = true")
    List<String> findActiveOf(String companyId);

    @Query("select count(u) > 0 from User u where lower(u.username) = lower(:username)")
    boolean usernameTaken(String username);

    @Query("select count(u) > 0 from User u where lower(u.email) = lower(:email) and u.uniqueId <> :butBy")
    boolean emailTaken(String email, String butBy);

    @Transactional
    User saveAndFlush(User user);

    /**
     * A delivery may come twice, and twice at once: only the first makes the row. Any key counts: were it the id's alone, the second of
     * two at once could meet the first at another key, and fail.
     *
     * @return 0 also when somebody else has the username or the address
     */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            insert into users (unique_id, username, email, password_hash, first_name, last_name, phone, role, active,
                               created_at, updated_at)
            values (:uniqueId, :username, :email, :noPassword, :firstName, :lastName, :phone, :role, true, :now, :now)
            on conflict do nothing""")
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
