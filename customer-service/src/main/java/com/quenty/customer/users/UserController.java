package com.quenty.customer.users;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "users", description = "Profiles of the people who use the suite.")
class UserController {

    private final UserService service;
    private final UserQueries queries;

    UserController(UserService service, UserQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("users:read")
    @Operation(
            summary = "List users",
            description = "Callers with the scope of a company find its users, customers find themselves.")
    PageResponse<UserSummary> list(
            Caller caller, @Valid @ParameterObject UserFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/counts")
    @RequiresPermission("users:read")
    @Operation(summary = "Count users by status and role", description = "Among those the caller may see.")
    UserCounts counts(
            Caller caller,
            @RequestParam(name = "company_id", required = false) @Size(max = 255) @Nullable String companyId) {
        return queries.counts(caller, companyId);
    }

    @PostMapping
    @RequiresPermission("users:create")
    @Operation(
            summary = "Create a user with a login account",
            description = "Both or neither: if auth-service refuses or can't be reached, no user is created.")
    ResponseEntity<UserResponse> create(Caller caller, @Valid @RequestBody CreateUserRequest request) {
        var user = service.create(caller, request);
        return Created.at("/api/v1/users/{unique_id}", user, user.uniqueId());
    }

    @GetMapping("/{unique_id}")
    @RequiresPermission("users:read")
    @Operation(summary = "Get a user")
    UserResponse get(Caller caller, @PathVariable("unique_id") String uniqueId) {
        return service.get(caller, uniqueId);
    }

    @PatchMapping("/{unique_id}")
    @RequiresPermission("users:update")
    @Operation(
            summary = "Change a user",
            description =
                    "A change of role or company ends the user's tokens. Role, company and e-mail address are asked of the login"
                            + " account whenever they are named, also as they are. Another e-mail address requires your current password"
                            + " and, for somebody else, that you hold more than they do; it stays pending until it is"
                            + " confirmed by the mail sent there, and the current one is told.")
    UserResponse revise(
            Caller caller,
            @PathVariable("unique_id") String uniqueId,
            IfMatch match,
            @RequestBody MergePatch<UserRevision> patch) {
        return service.revise(caller, uniqueId, match, patch);
    }

    @PostMapping("/{unique_id}/deactivate")
    @RequiresPermission("users:deactivate")
    @Operation(
            summary = "Deactivate a user",
            description = "Ends the user's sessions. Refused while other services have open work for them.")
    UserResponse deactivate(
            Caller caller,
            @PathVariable("unique_id") String uniqueId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.deactivate(caller, uniqueId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{unique_id}/reactivate")
    @RequiresPermission("users:deactivate")
    @Operation(summary = "Reactivate a user", description = "Refused while the user's company is not active.")
    UserResponse reactivate(
            Caller caller,
            @PathVariable("unique_id") String uniqueId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reactivate(caller, uniqueId, match, OptionalReasonRequest.of(request));
    }
}
