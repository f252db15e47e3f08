package com.quenty.intlshipping.carriers;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/carriers/{code}/webhook-secrets")
@Tag(name = "carriers")
class WebhookSecretController {

    private final WebhookSecretService service;

    WebhookSecretController(WebhookSecretService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("carriers:set-key")
    @PlatformOnly
    @Operation(summary = "List the secrets by which a carrier signs its events", description = "Without the secrets.")
    PageResponse<WebhookSecretResponse> secrets(@PathVariable String code, @ParameterObject PageRequest page) {
        return service.list(code, page);
    }

    @PostMapping
    @RequiresPermission("carriers:set-key")
    @PlatformOnly
    @Operation(
            summary = "Set the secret by which a carrier signs its events",
            description =
                    "Kept encrypted, and shown to nobody from then on. The former one is good for a day more, or as configured.")
    ResponseEntity<WebhookSecretResponse> setSecret(
            Caller caller, @PathVariable String code, @Valid @RequestBody SetWebhookSecretRequest request) {
        return Created.at("/api/v1/carriers/{code}/webhook-secrets", service.set(caller, code, request), code);
    }

    @PostMapping("/forget")
    @RequiresPermission("carriers:set-key")
    @PlatformOnly
    @Operation(
            summary = "Forget all secrets by which a carrier signs its events",
            description = "Nothing that it tells is believed from then on.")
    CarrierResponse forgetSecrets(@PathVariable String code) {
        return service.forget(code);
    }
}
