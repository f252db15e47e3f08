package com.quenty.auth.identities;

import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.EmailAddresses;
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

    public static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]{2,63}";
    public static final String USERNAME_RULE =
            "must be 3 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit";
    public static final String PHONE = "\\+[1-9][0-9]{6,14}";
    public static final String PHONE_RULE = "must be in E.164 form: + and 7 to 15 digits";

    private static final Pattern USERNAMES = Pattern.compile(USERNAME);
    private static final Pattern PHONES = Pattern.compile(PHONE);
    private static final int LONGEST_NAME = 255;
    private static final String NAME_RULE = "must be one line of at most 255 characters";

    public Identity {
        var wrong = new ArrayList<FieldProblem>();
        username = username.strip();
        email = Objects.requireNonNullElse(EmailAddresses.normalised(email), "");
        firstName = orNull(firstName);
        lastName = orNull(lastName);
        phone = orNull(phone);
        if (!USERNAMES.matcher(username).matches()) {
            wrong.add(new FieldProblem("/username", USERNAME_RULE));
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
            wrong.add(new FieldProblem("/phone", PHONE_RULE));
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
        return text == null || text.isBlank() ? null : text.strip();
    }
}
