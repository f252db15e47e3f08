package com.quenty.intlshipping.carriers;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/carriers")
@Tag(
        name = "carriers",
        description = "Carriers with their services and capabilities, and the keys by which they know us.")
class CarrierController {

    private final CarrierService service;
    private final CarrierKeyService keys;
    private final CarrierQueries queries;

    CarrierController(CarrierService service, CarrierKeyService keys, CarrierQueries queries) {
        this.service = service;
        this.keys = keys;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("carriers:read")
    @CommonData
    @Operation(summary = "List carriers")
    PageResponse<CarrierResponse> list(
            @Valid @ParameterObject CarrierFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("carriers:create")
    @PlatformOnly
    @Operation(
            summary = "Create a carrier",
            description = "For callers who may see the whole platform. Its key is given apart.")
    ResponseEntity<CarrierResponse> create(@Valid @RequestBody CreateCarrierRequest request) {
        return Created.at("/api/v1/carriers/{code}", service.create(request), request.code());
    }

    @GetMapping("/{code}")
    @RequiresPermission("carriers:read")
    @CommonData
    @Operation(summary = "Get a carrier")
    CarrierResponse get(@PathVariable String code) {
        return queries.get(code);
    }

    @PatchMapping("/{code}")
    @RequiresPermission("carriers:update")
    @PlatformOnly
    @Operation(
            summary = "Change a carrier",
            description = "Its code stays. Lists are replaced as a whole. For callers who may see the whole platform.")
    CarrierResponse revise(@PathVariable String code, IfMatch match, @RequestBody MergePatch<CarrierRevision> patch) {
        return service.revise(code, match, patch);
    }

    @PutMapping("/{code}/api-key")
    @RequiresPermission("carriers:set-key")
    @PlatformOnly
    @Operation(
            summary = "Set the key by which a carrier knows us",
            description = "Kept encrypted, and shown to nobody from then on.")
    CarrierResponse setKey(@PathVariable String code, IfMatch match, @Valid @RequestBody SetApiKeyRequest request) {
        return keys.set(code, match, request);
    }

    @DeleteMapping("/{code}/api-key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("carriers:set-key")
    @PlatformOnly
    @Operation(summary = "Forget the key by which a carrier knows us")
    void removeKey(@PathVariable String code, IfMatch match) {
        keys.remove(code, match);
    }

    @GetMapping("/{code}/history")
    @RequiresPermission("carriers:read")
    @PlatformOnly
    @Operation(
            summary = "List the changes of a carrier's activity and of its key: actor, time, from, to",
            description = "Of keys it names the master key under which they are kept, or `none`.")
    PageResponse<StateChange> history(@PathVariable String code, @ParameterObject PageRequest page) {
        return service.history(code, page);
    }
}
