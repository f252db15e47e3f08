package com.quenty.auth.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role that an account holds, with time and author of the assignment. */
@Entity
@Table(name = "user_roles")
class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private Account account;

    /** Surrogate key of the role, which is another aggregate. */
    @Column(name = "role_id")
    private Integer roleId;

    private Instant assignedAt;

    private String assignedBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected RoleAssignment() {}

    RoleAssignment(Account account, Integer roleId, Instant assignedAt, String assignedBy) {
        this.account = account;
        this.roleId = roleId;
        this.assignedAt = assignedAt;
        this.assignedBy = assignedBy;
    }

    Integer roleId() {
        return roleId;
    }
}
