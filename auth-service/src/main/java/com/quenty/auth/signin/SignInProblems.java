package com.quenty.auth.signin;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.Unauthenticated;

final class SignInProblems {

    private SignInProblems() {}

    /** Unknown user, wrong password, wait, suspended account: one answer for all. */
    @ProblemCode("invalid-credentials")
    static final class InvalidCredentials extends Unauthenticated {

        InvalidCredentials() {
            super("User name and password do not match.");
        }
    }

    /** Only answered to callers that know the password. */
    @ProblemCode("email-not-verified")
    static final class EmailNotVerified extends NotAllowed {

        EmailNotVerified() {
            super("The e-mail address is not verified yet; use the token in the mail, or register again for another.");
        }
    }

    /** Unknown, expired, revoked, used: one answer for all. */
    @ProblemCode("invalid-refresh-token")
    static final class InvalidRefreshToken extends Unauthenticated {

        InvalidRefreshToken() {
            super("The refresh token is no longer valid; sign in again.");
        }
    }

    /** Not 401: the caller is signed in, only the password in the body is wrong. */
    @ProblemCode("wrong-current-password")
    static final class WrongCurrentPassword extends RuleViolation {

        WrongCurrentPassword() {
            super("The current password is wrong.");
            at("/current_password", "is wrong");
        }
    }

    /** The change wants a fresh proof that the person is there, which a token alone is not. */
    @ProblemCode("current-password-required")
    static final class CurrentPasswordRequired extends RuleViolation {

        CurrentPasswordRequired() {
            super("This change requires your current password.");
            at("/current_password", "is required for this change");
        }
    }

    /** An API client or a service wants to do what only a person can prove to want. */
    @ProblemCode("person-required")
    static final class PersonRequired extends NotAllowed {

        PersonRequired() {
            super("Only a person can do this, with their current password.");
        }
    }

    @ProblemCode("password-unchanged")
    static final class PasswordUnchanged extends RuleViolation {

        PasswordUnchanged() {
            super("The new password is the current one.");
            at("/new_password", "must not be the current one");
        }
    }

    /** No open session with this id, or not the caller's. */
    @ProblemCode("session-not-found")
    static final class SessionNotFound extends NotFound {

        SessionNotFound() {
            super("There is no such session.");
        }
    }
}
