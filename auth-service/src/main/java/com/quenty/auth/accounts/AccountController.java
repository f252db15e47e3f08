package com.quenty.auth.accounts;

import com.quenty.auth.roles.EffectivePermissionsResponse;
import com.quenty.auth.sessions.SessionResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
                "Login accounts. Callers only act on accounts of their own company that hold no more than they do.")
class AccountController {

    private final AccountService accounts;
    private final AccountQueries queries;

    AccountController(AccountService accounts, AccountQueries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("accounts:read")
    @Operation(summary = "List accounts", description = "Sort by `created_at`, `username` or `email`.")
    PageResponse<AccountResponse> list(
            Caller caller, @Valid @ParameterObject AccountFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("accounts:create")
    @Operation(
            summary = "Create a login account",
            description =
                    "For staff without a customer profile; `POST /api/v1/users` creates a user with one. Without an initial"
                            + " password the holder is invited by mail to choose one.")
    ResponseEntity<AccountResponse> create(Caller caller, @Valid @RequestBody CreateAccountRequest request) {
        var account = accounts.create(caller, request);
        return Created.at("/api/v1/admin/users/{id}", account, account.userId());
    }

    @GetMapping("/{user_id}")
    @RequiresPermission("accounts:read")
    @Operation(summary = "Get an account")
    AccountResponse get(Caller caller, @PathVariable("user_id") String userId) {
        return accounts.get(caller, userId);
    }

    @PatchMapping("/{user_id}")
    @RequiresPermission("accounts:update")
    @Operation(
            summary = "Change an account",
            description =
                    "Another company ends all access tokens issued so far; sessions continue by refreshing. Another address"
                            + " requires your current password and, for somebody else's account, that you hold more than they"
                            + " do; it stays pending until it is confirmed, and the current address is told.")
    AccountResponse revise(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch match,
            @RequestBody MergePatch<AccountRevision> patch) {
        return accounts.revise(caller, userId, match, patch);
    }

    @PostMapping("/{user_id}/suspend")
    @RequiresPermission("accounts:suspend")
    @Operation(
            summary = "Suspend an account",
            description = "All sessions end within seconds. The last active super admin can't be suspended (409"
                    + " `last-super-admin`).")
    AccountResponse suspend(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return accounts.suspend(caller, userId, match, request.reason());
    }

    @PostMapping("/{user_id}/reactivate")
    @RequiresPermission("accounts:suspend")
    @Operation(
            summary = "Reactivate an account",
            description =
                    "Refused to the closed account, and to one that descends from it unless its holder alone closed it"
                            + " (403 `reactivates-itself`): if anybody else has suspended or deactivated the account or its"
                            + " profile since it was last open, somebody independent has to reactivate it. An account"
                            + " descends from whoever created it, has ever asked for another address of it or granted it"
                            + " roles, and from those from whom they descend.")
    AccountResponse reactivate(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return accounts.reactivate(caller, userId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{user_id}/unlock")
    @RequiresPermission("accounts:update")
    @Operation(summary = "Unlock an account", description = "Ends the waits after failed sign-ins. Idempotent.")
    AccountResponse unlock(Caller caller, @PathVariable("user_id") String userId, IfMatch match) {
        return accounts.unlock(caller, userId, match);
    }

    @PostMapping("/{user_id}/deactivate")
    @RequiresPermission("accounts:suspend")
    @Operation(
            summary = "Deactivate an account",
            description = "All sessions end within seconds. The account keeps its id and can be reactivated.")
    AccountResponse deactivate(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return accounts.deactivate(caller, userId, match, OptionalReasonRequest.of(request));
    }

    @PutMapping("/{user_id}/roles")
    @RequiresPermission("accounts:update")
    @Operation(
            summary = "Set the roles of an account",
            description =
                    "Replaces all roles; access tokens issued before end. Callers only grant what they hold themselves (403"
                            + " `grant-exceeds-own`). The last super admin keeps the role (409 `last-super-admin`).")
    AccountResponse assignRoles(
            Caller caller,
            @PathVariable("user_id") String userId,
            IfMatch match,
            @Valid @RequestBody AssignRolesRequest request) {
        return accounts.assignRoles(caller, userId, match, request);
    }

    @GetMapping("/{user_id}/permissions")
    @RequiresPermission("accounts:read")
    @Operation(summary = "List the permissions of an account, with the roles that grant them")
    EffectivePermissionsResponse permissions(Caller caller, @PathVariable("user_id") String userId) {
        return queries.permissions(caller, userId);
    }

    @GetMapping("/{user_id}/sessions")
    @RequiresPermission("accounts:read")
    @Operation(summary = "List the open sessions of an account", description = "Sort by `created_at`.")
    PageResponse<SessionResponse> sessions(
            Caller caller, @PathVariable("user_id") String userId, @ParameterObject PageRequest page) {
        return queries.sessions(caller, userId, page);
    }

    @PostMapping("/{user_id}/end-sessions")
    @RequiresPermission("accounts:update")
    @Operation(summary = "End all sessions of an account", description = "The holder can sign in again.")
    AccountResponse endSessions(Caller caller, @PathVariable("user_id") String userId, IfMatch match) {
        return accounts.endSessions(caller, userId, match);
    }

    @GetMapping("/{user_id}/history")
    @RequiresPermission("accounts:read")
    @Operation(summary = "List the changes of the status", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("user_id") String userId, @ParameterObject PageRequest page) {
        return queries.history(caller, userId, page);
    }
}
