package com.quenty.auth.roles;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user or client that acts on accounts, roles or clients, with what they hold themselves. Nobody grants what they do
 * not hold, and nobody acts on an account that holds more than they do.
 */
public record Actor(String id, @Nullable String companyId, Grants grants) {

    public static Actor of(Caller caller) {
        return new Actor(caller.id(), caller.companyId(), new Grants(List.of(), caller.permissions(), caller.scope()));
    }

    /** @throws RoleProblems.GrantExceedsOwn when the actor lacks any of these */
    public void requireMayGrant(Grants wanted) {
        if (!grants.cover(wanted)) {
            throw new RoleProblems.GrantExceedsOwn();
        }
    }

    /** @throws RoleProblems.TargetExceedsOwn when the target holds anything that the actor lacks */
    public void requireCovers(Grants target) {
        if (!grants.cover(target)) {
            throw new RoleProblems.TargetExceedsOwn();
        }
    }

    /**
     * For what gives power over an account: equals have none over each other.
     *
     * @throws RoleProblems.TargetExceedsOwn when the target holds anything that the actor lacks
     * @throws RoleProblems.TargetOfEqualRank when the target holds everything that the actor holds
     */
    public void requireOutranks(Grants target) {
        requireCovers(target);
        if (target.cover(grants)) {
            throw new RoleProblems.TargetOfEqualRank();
        }
    }

    /** Whether an account or client of this company is visible; one that is not is answered with 404. */
    public boolean reaches(String ownerId, @Nullable String ownersCompany) {
        return switch (grants.scope()) {
            case PLATFORM -> true;
            case COMPANY -> companyId != null && companyId.equals(ownersCompany);
            case OWN -> id.equals(ownerId);
        };
    }

    /** @throws RoleProblems.GrantExceedsOwn when the company is not the actor's own */
    public void requireMayPlaceIn(@Nullable String company) {
        boolean placeable = grants.scope() == DataScope.PLATFORM
                || grants.scope() == DataScope.COMPANY && companyId != null && companyId.equals(company);
        if (!placeable) {
            throw new RoleProblems.GrantExceedsOwn();
        }
    }
}
