package com.quenty.auth.accounts;

import com.quenty.auth.identities.Identity;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The right of one person to sign in.
 *
 * <p>An account that is self-registered, or invited, starts {@code pending_verification} and becomes {@code active}
 * when its holder verifies the address. Until then the address can be registered again, and a registration that is
 * never verified is deleted. An account with an initial password from an administrator is active at once, but its
 * holder has to change the password before doing anything else. An administrator can suspend and reactivate an account,
 * and deactivate it when its holder leaves. An account that has been used is never deleted, because other services
 * refer to its id.
 *
 * <p>Independently of the status, customer-service reports whether the profile is active: a person signs in while both
 * the account and the profile are. Neither side lifts what the other has decided.
 *
 * <p>{@code token_version} and {@code last_login} are written by SQL only: a sign-in must not fail because another
 * transaction changed the phone number at the same moment.
 */
@Entity
@Table(name = "users")
@DynamicUpdate
class Account extends UpdatedEntity {

    @Column(updatable = false)
    private String userId;

    private String username;

    private String email;

    /** Asked for and not confirmed yet; until then the account has the address that it has. */
    private @Nullable String pendingEmail;

    private String passwordHash;

    private boolean passwordOneTime;

    private @Nullable Instant passwordChangedAt;

    private @Nullable String firstName;

    private @Nullable String lastName;

    private @Nullable String phone;

    private @Nullable String companyId;

    private @Nullable String companyName;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_verified")
    private boolean verified;

    private boolean profileActive = true;

    @Column(updatable = false)
    private boolean selfRegistered;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    /** The person who created the account, also through an API client; null when nobody did. */
    private @Nullable String createdBy;

    /**
     * The person who closed it, by its status or its profile; null when several people did since it was last open. It keeps
     * the value after the account is opened again, and then means nothing.
     */
    private @Nullable String closedBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastLogin;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RoleAssignment> assignments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Account() {}

    private Account(String userId, Identity identity, String passwordHash, AccountStatus status) {
        this.userId = userId;
        this.username = identity.username();
        this.email = identity.email();
        this.firstName = identity.firstName();
        this.lastName = identity.lastName();
        this.phone = identity.phone();
        this.passwordHash = passwordHash;
        this.status = status;
        this.active = signsIn();
    }

    /** By its holder, who has chosen a password but not yet verified the address. */
    static Account register(String userId, Identity identity, String passwordHash) {
        var account = new Account(userId, identity, passwordHash, AccountStatus.PENDING_VERIFICATION);
        account.selfRegistered = true;
        return account;
    }

    /** By an administrator; the holder is invited to choose a password. */
    static Account invite(String userId, Identity identity) {
        return new Account(userId, identity, PasswordHasher.NONE, AccountStatus.PENDING_VERIFICATION);
    }

    /** By an administrator, with an initial password that only serves to be changed. */
    static Account provide(String userId, Identity identity, String oneTimePasswordHash) {
        var account = new Account(userId, identity, oneTimePasswordHash, AccountStatus.ACTIVE);
        account.passwordOneTime = true;
        return account;
    }

    /**
     * The address is registered again, possibly by another person. The first registration is void, above all its
     * password: the reader of the mail chooses one.
     */
    void registerAgain(Identity identity) {
        if (!isUnverifiedRegistration()) {
            throw new IllegalStateException(userId + " is not an unverified registration");
        }
        username = identity.username();
        email = identity.email();
        passwordHash = PasswordHasher.NONE;
        describe(identity.firstName(), identity.lastName(), identity.phone());
    }

    boolean isUnverifiedRegistration() {
        return selfRegistered && status == AccountStatus.PENDING_VERIFICATION;
    }

    boolean selfRegistered() {
        return selfRegistered;
    }

    void createdBy(@Nullable String personId) {
        createdBy = personId;
    }

    void joinCompany(@Nullable String companyId, @Nullable String companyName) {
        this.companyId = companyId;
        this.companyName = companyName;
    }

    /** Assigns exactly these roles; those already held keep their time and author of assignment. */
    void assignRoles(Set<Integer> roles, String assignedBy, Instant now) {
        assignments.removeIf(assignment -> !roles.contains(assignment.roleId()));
        var missing = new LinkedHashSet<>(roles);
        assignments.forEach(assignment -> missing.remove(assignment.roleId()));
        missing.forEach(role -> assignments.add(new RoleAssignment(this, role, now, assignedBy)));
    }

    /**
     * The holder has received the token that was sent to this address.
     *
     * @return false when the account has another address by now
     */
    boolean verifyEmail(String verifiedEmail) {
        if (!email.equalsIgnoreCase(verifiedEmail)) {
            return false;
        }
        verified = true;
        if (status == AccountStatus.PENDING_VERIFICATION) {
            moveTo(AccountStatus.ACTIVE);
        }
        return true;
    }

    /** An address asked for with the old password is forgotten with it. */
    void changePassword(String hash, Instant now) {
        pendingEmail = null;
        passwordHash = hash;
        passwordOneTime = false;
        passwordChangedAt = now;
    }

    void describe(@Nullable String firstName, @Nullable String lastName, @Nullable String phone) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.phone = phone;
    }

    /**
     * Nobody has ever signed in, so no address has proven to be the holder's: another one replaces it at once, and is
     * verified like the first.
     */
    void correctEmail(String email) {
        if (status != AccountStatus.PENDING_VERIFICATION) {
            throw new IllegalStateException(userId + " has an address that is in use");
        }
        this.email = email;
        pendingEmail = null;
    }

    /** Asks for another address, in place of any that was asked for before. */
    void requestEmail(String email) {
        pendingEmail = email;
    }

    /**
     * The holder has received the token that was sent to the address asked for.
     *
     * @return false when another one, or none, is asked for by now
     */
    boolean confirmEmail(String confirmed) {
        if (pendingEmail == null || !pendingEmail.equals(confirmed)) {
            return false;
        }
        email = pendingEmail;
        pendingEmail = null;
        verified = true;
        return true;
    }

    void dropPendingEmail() {
        pendingEmail = null;
    }

    void suspend(@Nullable String closedBy) {
        moveTo(AccountStatus.SUSPENDED, closedBy);
    }

    void reactivate() {
        moveTo(AccountStatus.ACTIVE);
    }

    void deactivate(@Nullable String closedBy) {
        moveTo(AccountStatus.DEACTIVATED, closedBy);
    }

    private void moveTo(AccountStatus target, @Nullable String closedBy) {
        boolean wasClosed = closed();
        moveTo(target);
        close(wasClosed, closedBy);
    }

    /** A second closing does not replace the first: nobody makes another person's closing their own. */
    private void close(boolean wasClosed, @Nullable String closedBy) {
        if (!wasClosed) {
            this.closedBy = closedBy;
        } else if (!Objects.equals(this.closedBy, closedBy)) {
            this.closedBy = null;
        }
        pendingEmail = null;
    }

    private boolean closed() {
        return !profileActive || status == AccountStatus.SUSPENDED || status == AccountStatus.DEACTIVATED;
    }

    private void moveTo(AccountStatus target) {
        status = status.to(target);
        active = signsIn();
    }

    /** Takes over from customer-service whether the profile is active; the status stays. */
    void followProfile(boolean profileActive, @Nullable String changedBy) {
        boolean wasClosed = closed();
        this.profileActive = profileActive;
        active = signsIn();
        if (!profileActive) {
            close(wasClosed, changedBy);
        }
    }

    boolean signsIn() {
        return status == AccountStatus.ACTIVE && profileActive;
    }

    boolean profileActive() {
        return profileActive;
    }

    Identity identity() {
        return new Identity(username, email, firstName, lastName, phone);
    }

    String userId() {
        return userId;
    }

    String username() {
        return username;
    }

    String email() {
        return email;
    }

    @Nullable
    String pendingEmail() {
        return pendingEmail;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean passwordOneTime() {
        return passwordOneTime;
    }

    boolean hasPassword() {
        return !passwordHash.equals(PasswordHasher.NONE);
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

    @Nullable
    String companyId() {
        return companyId;
    }

    @Nullable
    String companyName() {
        return companyName;
    }

    boolean verified() {
        return verified;
    }

    AccountStatus status() {
        return status;
    }

    @Nullable
    Instant lastLogin() {
        return lastLogin;
    }
}
