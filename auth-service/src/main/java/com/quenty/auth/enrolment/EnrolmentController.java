package com.quenty.auth.enrolment;

import com.quenty.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth", description = "Signing in and out, registration and passwords.")
class EnrolmentController {

    private final EnrolmentService enrolment;

    EnrolmentController(EnrolmentService enrolment) {
        this.enrolment = enrolment;
    }

    @PostMapping("/register")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Register yourself",
            description =
                    "The answer is always the same. A mail says how to continue: to confirm the address, or why it can't be"
                            + " used. Registering an unconfirmed address again voids the first registration, and the next mail"
                            + " asks for a password.")
    MailOnItsWayResponse register(@Valid @RequestBody RegisterRequest request) {
        return enrolment.register(request);
    }

    @PostMapping("/verify-email")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Confirm your address with the token of the mail",
            description =
                    "The address of a registration, or one that was asked for in place of another. 422 `invalid-token`"
                            + " when it is used or expired.")
    void verifyEmail(@Valid @RequestBody VerifyEmailRequest request) {
        enrolment.verifyEmail(request);
    }

    @PostMapping("/forgot-password")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Request a new password",
            description = "The answer is always the same; at most one mail is sent per minute.")
    MailOnItsWayResponse forgotPassword(@Valid @RequestBody ForgotPasswordRequest request) {
        return enrolment.forgotPassword(request);
    }

    @PostMapping("/reset-password")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose a password with the token of a mail",
            description = "The mail of a reset or of an invitation. All sessions end; sign in with the new password.")
    void resetPassword(@Valid @RequestBody ResetPasswordRequest request) {
        enrolment.resetPassword(request);
    }
}
