package com.quenty.customer.clients;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data of a user that their login account needs. */
public record Login(
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        String role,
        @Nullable String companyId) {

    /** The parts in which the other differs. A change of company may grant or take the right to sign in. */
    public Set<LoginPart> differences(Login other) {
        var parts = EnumSet.noneOf(LoginPart.class);
        if (!Objects.equals(firstName, other.firstName)
                || !Objects.equals(lastName, other.lastName)
                || !Objects.equals(phone, other.phone)) {
            parts.add(LoginPart.NAME_AND_PHONE);
        }
        if (!email.equals(other.email)) {
            parts.add(LoginPart.EMAIL);
        }
        if (!role.equals(other.role)) {
            parts.add(LoginPart.ROLE);
        }
        if (!Objects.equals(companyId, other.companyId)) {
            parts.add(LoginPart.COMPANY);
            parts.add(LoginPart.SIGN_IN);
        }
        return parts;
    }
}
