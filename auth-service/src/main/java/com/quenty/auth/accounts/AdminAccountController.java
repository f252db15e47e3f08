package com.quenty.auth.accounts;

import com.quenty.auth.sessions.SessionResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(
        name = "accounts",
        description =
                "Login accounts. Nobody acts on an account that holds more than he does, nor outside his company.")
class AdminAccountController {

    private final AccountDesk desk;

    AdminAccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @RequiresPermission("accounts:read")
    @Operation(summary = "List accounts", description = "Sort by `created_at`, `username` or `email`.")
    PageResponse<AccountResponse> list(
            Caller caller, @ParameterObject AccountFilter filter, @ParameterObject PageRequest page) {
        return desk.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("accounts:create")
    @Operation(
            summary = "Create a login account",
            description =
                    "For staff without a customer profile; who needs one is made by `POST /api/v1/users`. Without an"
                            + " initial password the holder is invited by mail to choose one.")
    ResponseEntity<AccountResponse> create(Caller caller, @Valid @RequestBody CreateAccountRequest request) {
        var account = desk.create(caller, request);
        return Created.at("/api/v1/admin/users/{id}", account, account.userId());
    }

    @GetMapping("/{user_id}")
    @RequiresPermission("accounts:read")
    @Operation(summary = "One account")
    AccountResponse get(Caller caller, @PathVariable("user_id") String userId) {
        return desk.get(caller, userId);
    }

    @PatchMapping("/{user_id}")
    @RequiresPermission("accounts:update")
    @Operation(
            summary = "Change an account",
            description =
                    "Another address or company ends all access tokens issued so far; sessions go on by refreshing.")
    AccountResponse change(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch ifMatch,
            @RequestBody MergePatch<AccountRevision> patch) {
        return desk.change(caller, userId, ifMatch, patch);
    }

    @PostMapping("/{user_id}/suspend")
    @RequiresPermission("accounts:suspend")
    @Operation(
            summary = "Keep the holder out for a while",
            description = "All sessions end within seconds. The last active super admin can't be suspended (409"
                    + " `last-super-admin`).")
    AccountResponse suspend(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch ifMatch,
            @Valid @RequestBody ReasonRequest request) {
        return desk.suspend(caller, userId, ifMatch, request);
    }

    @PostMapping("/{user_id}/reactivate")
    @RequiresPermission("accounts:suspend")
    @Operation(summary = "Let the holder in again")
    AccountResponse reactivate(Caller caller, @PathVariable("user_id") String userId, IfMatch ifMatch) {
        return desk.reactivate(caller, userId, ifMatch);
    }

    @PostMapping("/{user_id}/unlock")
    @RequiresPermission("accounts:update")
    @Operation(
            summary = "End the waits after failed sign-ins",
            description = "Answers the account also when none was running.")
    AccountResponse unlock(Caller caller, @PathVariable("user_id") String userId, IfMatch ifMatch) {
        return desk.unlock(caller, userId, ifMatch);
    }

    @PostMapping("/{user_id}/deactivate")
    @RequiresPermission("accounts:suspend")
    @Operation(
            summary = "End an account",
            description = "All sessions end within seconds. It keeps its id and can be reactivated.")
    AccountResponse deactivate(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch ifMatch,
            @Valid @RequestBody ReasonRequest request) {
        return desk.deactivate(caller, userId, ifMatch, request);
    }

    @PutMapping("/{user_id}/roles")
    @RequiresPermission("accounts:update")
    @Operation(
            summary = "Set the roles of an account",
            description =
                    "Exactly these from now on; access tokens issued before end. Nobody grants what he does not hold"
                            + " (403 `grant-exceeds-own`). The last super admin keeps his role (409 `last-super-admin`).")
    AccountResponse assign(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch ifMatch,
            @Valid @RequestBody RolesRequest request) {
        return desk.assign(caller, userId, ifMatch, request);
    }

    @GetMapping("/{user_id}/permissions")
    @RequiresPermission("accounts:read")
    @Operation(summary = "What an account may do, and by which role")
    EffectivePermissions permissions(Caller caller, @PathVariable("user_id") String userId) {
        return desk.permissions(caller, userId);
    }

    @GetMapping("/{user_id}/sessions")
    @RequiresPermission("accounts:read")
    @Operation(summary = "List the open sessions of an account", description = "Sort by `created_at`.")
    PageResponse<SessionResponse> sessions(
            Caller caller, @PathVariable("user_id") String userId, @ParameterObject PageRequest page) {
        return desk.sessions(caller, userId, page);
    }

    @PostMapping("/{user_id}/end-sessions")
    @RequiresPermission("accounts:update")
    @Operation(summary = "End all sessions of an account", description = "The holder can sign in again.")
    AccountResponse endSessions(Caller caller, @PathVariable("user_id") String userId, IfMatch ifMatch) {
        return desk.endSessions(caller, userId, ifMatch);
    }

    @GetMapping("/{user_id}/history")
    @RequiresPermission("accounts:read")
    @Operation(summary = "How the status came to be", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("user_id") String userId, @ParameterObject PageRequest page) {
        return desk.history(caller, userId, page);
    }
}
