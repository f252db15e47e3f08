package com.quenty.auth.roles;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts on accounts, roles or clients, with what he holds himself. Nobody grants what he does not hold, and
 * nobody acts on an account that holds more than he does.
 */
public record Holder(String id, @Nullable String companyId, Grants grants) {

    public static Holder of(Caller caller) {
        return new Holder(caller.id(), caller.companyId(), new Grants(List.of(), caller.permissions(), caller.scope()));
    }

    /** @throws GrantExceedsOwn */
    public void requireMayGrant(Grants wanted) {
        if (!grants.cover(wanted)) {
            throw new GrantExceedsOwn();
        }
    }

    /** @throws TargetExceedsOwn */
    public void requireCovers(Grants target) {
        if (!grants.cover(target)) {
            throw new TargetExceedsOwn();
        }
    }

    /** For what all companies share. @throws GrantExceedsOwn when the holder belongs to one of them */
    public void requirePlatform() {
        if (grants.scope() != DataScope.PLATFORM) {
            throw new GrantExceedsOwn();
        }
    }

    /** Whether an account or client of this company is within reach; what is not must look as if it were not there. */
    public boolean reaches(String ownerId, @Nullable String ownersCompany) {
        return switch (grants.scope()) {
            case PLATFORM -> true;
            case COMPANY -> companyId != null && companyId.equals(ownersCompany);
            case OWN -> id.equals(ownerId);
        };
    }

    /** @throws GrantExceedsOwn when the holder would place somebody outside his own company */
    public void requireMayPlaceIn(@Nullable String company) {
        boolean placeable = grants.scope() == DataScope.PLATFORM
                || grants.scope() == DataScope.COMPANY && companyId != null && companyId.equals(company);
        if (!placeable) {
            throw new GrantExceedsOwn();
        }
    }
}
