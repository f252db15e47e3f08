package com.quenty.auth.apiclients;

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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/clients")
@Tag(
        name = "clients",
        description = "OAuth2 clients: systems that call the API without a person, with a token from `/oauth2/token`.")
class ApiClientController {

    private final ApiClientService clients;
    private final ApiClientQueries queries;

    ApiClientController(ApiClientService clients, ApiClientQueries queries) {
        this.clients = clients;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("clients:read")
    @Operation(summary = "List clients", description = "Sort by `created_at` or `name`. Secrets are never shown.")
    PageResponse<ApiClientResponse> list(
            Caller caller, @Valid @ParameterObject ApiClientFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("clients:create")
    @Operation(
            summary = "Create an API client",
            description = "The answer shows the secret, once, to the person who owns the client from now on. It can"
                    + " only hold what they hold (403 `grant-exceeds-own`), later too: what its owner loses, it loses,"
                    + " and it stops when its owner is suspended, deactivated or moved to another company. Requires"
                    + " your current password.")
    ResponseEntity<ApiClientSecretResponse> create(Caller caller, @Valid @RequestBody CreateApiClientRequest request) {
        var client = clients.create(caller, request);
        return Created.at("/api/v1/admin/clients/{id}", client, client.clientId());
    }

    @GetMapping("/{client_id}")
    @RequiresPermission("clients:read")
    @Operation(summary = "Get a client")
    ApiClientResponse get(Caller caller, @PathVariable("client_id") String clientId) {
        return clients.get(caller, clientId);
    }

    @PatchMapping("/{client_id}")
    @RequiresPermission("clients:update")
    @Operation(
            summary = "Change an API client",
            description = "Its tokens end when its grants change, which requires your current password.")
    ApiClientResponse revise(
            Caller caller,
            @PathVariable("client_id") String clientId,
            IfMatch match,
            @RequestBody MergePatch<ApiClientRevision> patch) {
        return clients.revise(caller, clientId, match, patch);
    }

    @PostMapping("/{client_id}/rotate-secret")
    @RequiresPermission("clients:update")
    @Operation(
            summary = "Rotate the secret of an API client",
            description =
                    "The answer shows the new secret, once, and you own the client from now on. The old secret and"
                            + " its tokens are void. Requires your current password.")
    ApiClientSecretResponse rotateSecret(
            Caller caller,
            @PathVariable("client_id") String clientId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable ProofRequest proof) {
        return clients.rotateSecret(caller, clientId, match, ProofRequest.of(proof));
    }

    @PostMapping("/{client_id}/deactivate")
    @RequiresPermission("clients:delete")
    @Operation(summary = "Deactivate an API client", description = "Its tokens end within seconds.")
    ApiClientResponse deactivate(Caller caller, @PathVariable("client_id") String clientId, IfMatch match) {
        return clients.deactivate(caller, clientId, match);
    }

    @PostMapping("/{client_id}/reactivate")
    @RequiresPermission("clients:update")
    @Operation(summary = "Reactivate an API client", description = "Requires your current password.")
    ApiClientResponse reactivate(
            Caller caller,
            @PathVariable("client_id") String clientId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable ProofRequest proof) {
        return clients.reactivate(caller, clientId, match, ProofRequest.of(proof));
    }
}
