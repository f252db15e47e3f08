package com.quenty.auth.signin;

import com.quenty.auth.sessions.SessionResponse;
import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth", description = "Signing in and out, registration and passwords.")
class SignInController {

    private final SignInService signIns;

    SignInController(SignInService signIns) {
        this.signIns = signIns;
    }

    @PostMapping("/login")
    @PublicEndpoint
    @Operation(
            summary = "Sign in",
            description = "Unknown user, wrong password and a waiting account get the same answer, 401"
                    + " `invalid-credentials`, after the same time. 429 with `Retry-After` is about the network, never"
                    + " about the account. Keep the `device_token` and send it at the next sign-in: a device or network"
                    + " that the account was signed in from is not locked by failures elsewhere.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "#/components/responses/problem_401")
    @ApiResponse(responseCode = "403", ref = "#/components/responses/problem_403")
    TokenPairResponse login(@Valid @RequestBody LoginRequest request) {
        return signIns.login(request);
    }

    @PostMapping("/refresh")
    @PublicEndpoint
    @Operation(
            summary = "Exchange a refresh token for the next pair",
            description =
                    "A refresh token can be used once. Used again within 20 seconds it is answered with the same successor,"
                            + " so that a lost answer or two tabs do no harm; later it ends the whole session.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "#/components/responses/problem_401")
    TokenPairResponse refresh(@Valid @RequestBody RefreshRequest request) {
        return signIns.refresh(request);
    }

    @PostMapping("/logout")
    @Authenticated
    @IgnoresIdempotencyKey
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End this session", description = "Its access token is refused within seconds.")
    void logout(Caller caller) {
        signIns.logout(caller);
    }

    @PostMapping("/logout-all")
    @Authenticated
    @IgnoresIdempotencyKey
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all your sessions, including this one")
    void logoutAll(Caller caller) {
        signIns.logoutAll(caller);
    }

    @GetMapping("/sessions")
    @Authenticated
    @Operation(summary = "List your open sessions", description = "Newest first; sort by `created_at`.")
    PageResponse<SessionResponse> sessions(Caller caller, @ParameterObject PageRequest page) {
        return signIns.sessions(caller, page);
    }

    @DeleteMapping("/sessions/{session_id}")
    @Authenticated
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of your sessions")
    void endSession(Caller caller, @PathVariable("session_id") String sessionId) {
        signIns.endSession(caller, sessionId);
    }

    @PostMapping("/change-password")
    @Authenticated
    @IgnoresIdempotencyKey
    @Operation(
            summary = "Change your password",
            description = "All your sessions end, including this one; the answer has the tokens of a new one.")
    TokenPairResponse changePassword(Caller caller, @Valid @RequestBody ChangePasswordRequest request) {
        return signIns.changePassword(caller, request);
    }
}
