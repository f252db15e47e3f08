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

    ApiClientController(ApiClientService clients) {
        this.clients = clients;
    }

    @GetMapping
    @RequiresPermission("clients:read")
    @Operation(summary = "List clients", description = "Sort by `created_at` or `name`. Secrets are never shown.")
    PageResponse<ApiClientResponse> list(
            Caller caller, @ParameterObject ApiClientFilter filter, @ParameterObject PageRequest page) {
        return clients.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("clients:create")
    @Operation(
            summary = "Create an API client",
            description = "The answer shows the secret, once. It can hold nothing that the caller does not hold (403"
                    + " `grant-exceeds-own`).")
    ResponseEntity<IssuedSecret> create(Caller caller, @Valid @RequestBody ApiClientRequest request) {
        var client = clients.create(caller, request);
        return Created.at("/api/v1/admin/clients/{id}", client, client.clientId());
    }

    @GetMapping("/{client_id}")
    @RequiresPermission("clients:read")
    @Operation(summary = "One client")
    ApiClientResponse get(Caller caller, @PathVariable("client_id") String clientId) {
        return clients.get(caller, clientId);
    }

    @PatchMapping("/{client_id}")
    @RequiresPermission("clients:update")
    @Operation(summary = "Change an API client", description = "Tokens it has end when what it may do changes.")
    ApiClientResponse change(
            Caller caller,
            @PathVariable("client_id") String clientId,
            IfMatch ifMatch,
            @RequestBody MergePatch<ApiClientRequest> patch) {
        return clients.change(caller, clientId, ifMatch, patch);
    }

    @PostMapping("/{client_id}/rotate-secret")
    @RequiresPermission("clients:update")
    @Operation(
            summary = "Give an API client a new secret",
            description = "The answer shows it, once. The old secret and the tokens it brought are void.")
    IssuedSecret rotateSecret(Caller caller, @PathVariable("client_id") String clientId, IfMatch ifMatch) {
        return clients.rotateSecret(caller, clientId, ifMatch);
    }

    @PostMapping("/{client_id}/deactivate")
    @RequiresPermission("clients:delete")
    @Operation(summary = "Switch an API client off", description = "Its tokens end within seconds.")
    ApiClientResponse deactivate(Caller caller, @PathVariable("client_id") String clientId, IfMatch ifMatch) {
        return clients.deactivate(caller, clientId, ifMatch);
    }

    @PostMapping("/{client_id}/reactivate")
    @RequiresPermission("clients:update")
    @Operation(summary = "Switch an API client on again")
    ApiClientResponse reactivate(Caller caller, @PathVariable("client_id") String clientId, IfMatch ifMatch) {
        return clients.reactivate(caller, clientId, ifMatch);
    }
}
