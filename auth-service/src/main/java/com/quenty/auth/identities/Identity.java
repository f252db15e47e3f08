package com.quenty.auth.identities;

import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.EmailAddresses;
import com.quenty.platform.validation.TextRules;
import com.quenty.platform.validation.UserNames;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names and addresses of the holder of an account, normalised. A user name never looks like an address, so one can't be
 * mistaken for the other.
 *
 * @throws ValidationFailed from the constructor, naming the field
 */
public record Identity(
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone) {

    private static final Pattern PHONES = Pattern.compile(TextRules.PHONE);
    private static final int LONGEST_NAME = 255;
    private static final String NAME_RULE = "must be one line of at most 255 characters";

    public Identity {
        var wrong = new ArrayList<FieldProblem>();
        username = Objects.requireNonNullElse(UserNames.normalised(username), "");
        email = Objects.requireNonNullElse(EmailAddresses.normalised(email), "");
        firstName = orNull(firstName);
        lastName = orNull(lastName);
        phone = orNull(phone);
        var flaw = UserNames.flaw(username);
        if (flaw != null) {
            wrong.add(new FieldProblem("/username", flaw));
        }
        if (!EmailAddresses.isValid(email)) {
            wrong.add(new FieldProblem("/email", EmailAddresses.RULE));
        }
        if (!isName(firstName)) {
            wrong.add(new FieldProblem("/first_name", NAME_RULE));
        }
        if (!isName(lastName)) {
            wrong.add(new FieldProblem("/last_name", NAME_RULE));
        }
        if (phone != null && !PHONES.matcher(phone).matches()) {
            wrong.add(new FieldProblem("/phone", TextRules.PHONE_MESSAGE));
        }
        if (!wrong.isEmpty()) {
            throw new ValidationFailed(wrong);
        }
    }

    public PasswordPolicy.Owner owner(@Nullable String companyName) {
        return new PasswordPolicy.Owner(username, email, companyName);
    }

    private static boolean isName(@Nullable String name) {
        return name == null
                || name.codePointCount(0, name.length()) <= LONGEST_NAME
                        && name.chars().noneMatch(Identity::breaksLine);
    }

    private static boolean breaksLine(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static @Nullable String orNull(@Nullable String text) {
        return TextRules.trimmed(text);
    }
}
