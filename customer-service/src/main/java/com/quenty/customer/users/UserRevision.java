package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.customer.formats.E164;
import com.quenty.customer.formats.Phones;
import com.quenty.platform.validation.EmailAddress;
import com.quenty.platform.validation.EmailAddresses;
import com.quenty.platform.validation.TextRules;
import com.quenty.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a user that may change. Customers change only their name and phone. */
record UserRevision(
        @Schema(
                description =
                        "The part after the @ is kept in lower case. A new address stays pending until it is confirmed by the"
                                + " token of the mail sent there; the current one works until then.",
                format = "email",
                example = "ana@andino.example")
        @NotBlank
        @EmailAddress
        String email,

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

        @Schema(description = "Name of a role; it must not grant more than the caller holds.", example = "manager")
        @NotBlank
        @Size(max = 50)
        String role,

        @Schema(description = "The company the user works for.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(
                description = "Your own password; required when the e-mail address changes.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    UserRevision {
        email = EmailAddresses.normalised(email);
        firstName = TextRules.trimmed(firstName);
        lastName = TextRules.trimmed(lastName);
        phone = Phones.normalized(phone);
        role = TextRules.trimmed(role);
        companyId = TextRules.trimmed(companyId);
    }

    static UserRevision of(User user) {
        return new UserRevision(
                user.email(), user.firstName(), user.lastName(), user.phone(), user.role(), user.companyId(), null);
    }

    /** The parts of the account that a patch is about, also where it says what the profile says already. */
    static Set<LoginPart> partsNamedBy(MergePatch<UserRevision> patch) {
        var named = EnumSet.noneOf(LoginPart.class);
        if (List.of("firstName", "lastName", "phone").stream().anyMatch(patch::touches)) {
            named.add(LoginPart.NAME_AND_PHONE);
        }
        if (patch.touches("email")) {
            named.add(LoginPart.EMAIL);
        }
        if (patch.touches("role")) {
            named.add(LoginPart.ROLE);
        }
        if (patch.touches("companyId")) {
            named.add(LoginPart.COMPANY);
        }
        return named;
    }

    /** For saving here: auth-service reports another address once it is confirmed. */
    UserRevision keeping(String confirmedEmail) {
        return new UserRevision(confirmedEmail, firstName, lastName, phone, role, companyId, null);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "UserRevision[hidden]";
    }
}
