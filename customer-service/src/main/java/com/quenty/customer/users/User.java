package com.quenty.customer.users;

import com.quenty.customer.clients.Login;
import com.quenty.customer.companies.ActivityStatus;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a person who uses the suite. Their login account lives in auth-service under the same id.
 *
 * <p>Created by staff together with the account, or by the delivery that follows a self-registration. Role and
 * company are changed in auth-service before they are saved here, since it decides who may grant what. Users can sign
 * in while they and their company, if they have one, are active. They are never deleted.
 */
@Entity
@Table(name = "users")
class User extends UpdatedEntity {

    /** The value of the schema document's column for everybody: no hash, and nothing that a hash could equal. */
    static final String NO_PASSWORD_HERE = "!";

    private String uniqueId;
    private String username;
    private String email;

    @SuppressWarnings("UnusedVariable") // the column wants a value
    private String passwordHash = NO_PASSWORD_HERE;

    @Nullable
    private String firstName;

    @Nullable
    private String lastName;

    @Nullable
    private String phone;

    private String role;
    private boolean active = true;

    @Nullable
    private String companyId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected User() {}

    User(String uniqueId, String username, UserRevision details) {
        this.uniqueId = uniqueId;
        this.username = username;
        this.email = details.email();
        this.role = details.role();
        revise(details);
    }

    void revise(UserRevision revision) {
        email = revision.email();
        firstName = revision.firstName();
        lastName = revision.lastName();
        phone = revision.phone();
        role = revision.role();
        companyId = revision.companyId();
    }

    /** The account of this user has another, confirmed address. */
    void followAccount(String confirmedEmail) {
        email = confirmedEmail;
    }

    void deactivate() {
        active = status().to(ActivityStatus.INACTIVE).isActive();
    }

    void reactivate() {
        active = status().to(ActivityStatus.ACTIVE).isActive();
    }

    /** The data of their account once the revision is saved. */
    Login login(UserRevision revision) {
        return new Login(
                username,
                revision.email(),
                revision.firstName(),
                revision.lastName(),
                revision.phone(),
                revision.role(),
                revision.companyId());
    }

    Login login() {
        return login(UserRevision.of(this));
    }

    ActivityStatus status() {
        return ActivityStatus.of(active);
    }

    String uniqueId() {
        return uniqueId;
    }

    String username() {
        return username;
    }

    String email() {
        return email;
    }

    @Nullable
    String firstName() {
        return firstName;
    }

    @Nullable
    String lastName() {
        return lastName;
    }

    @Nullable
    String phone() {
        return phone;
    }

    String role() {
        return role;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    String companyId() {
        return companyId;
    }
}
