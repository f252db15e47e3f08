package com.quenty.customer.users;

import com.quenty.customer.formats.E164;
import com.quenty.customer.formats.Phones;
import com.quenty.platform.validation.EmailAddress;
import com.quenty.platform.validation.EmailAddresses;
import com.quenty.platform.validation.TextRules;
import com.quenty.platform.validation.UserName;
import com.quenty.platform.validation.UserNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateUserRequest(
        @Schema(
                description = UserNames.DESCRIPTION,
                minLength = UserNames.SHORTEST,
                maxLength = UserNames.LONGEST,
                example = "ana.restrepo")
        @NotNull
        @UserName
        String username,

        @Schema(example = "ana@andino.example") @NotBlank @EmailAddress
        String email,

        @Schema(
                description = "To be changed at the first sign-in. When left out, the user gets a mail to set one.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "luna-clara-77-sur")
        @Size(min = 1, max = 512)
        @Nullable
        String initialPassword,

        @Schema(example = "Ana")
        @Size(max = 255)
        @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
        @Nullable
        String firstName,

        @Schema(example = "Restrepo")
        @Size(max = 255)
        @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
        @Nullable
        String lastName,

        @Schema(description = "E.164; spaces and punctuation are taken out.", example = "+573001234567") @E164 @Nullable
        String phone,

        @Schema(
                description = "Name of a role, `customer` when left out; it must not grant more than the caller holds.",
                example = "manager")
        @Size(max = 50)
        @Nullable
        String role,

        @Schema(
                description = "The company the user works for; callers who see one company can leave it out.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String companyId) {

    private static final String USUAL_ROLE = "customer";

    CreateUserRequest {
        username = UserNames.normalised(username);
        email = EmailAddresses.normalised(email);
        firstName = TextRules.trimmed(firstName);
        lastName = TextRules.trimmed(lastName);
        phone = Phones.normalized(phone);
        role = TextRules.trimmed(role);
        companyId = TextRules.trimmed(companyId);
    }

    /** The profile to be, in the given company. */
    UserRevision details(@Nullable String inCompany) {
        return new UserRevision(email, firstName, lastName, phone, role == null ? USUAL_ROLE : role, inCompany, null);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "CreateUserRequest[username=%s]".formatted(username);
    }
}
