package com.quenty.intlshipping.countries;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/countries")
@Tag(name = "countries", description = "All countries and territories, and whether anything is shipped there.")
class CountryController {

    private final CountryService service;
    private final CountryQueries queries;

    CountryController(CountryService service, CountryQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("countries:read")
    @CommonData
    @Operation(summary = "List countries and territories")
    PageResponse<CountryResponse> list(
            @Valid @ParameterObject CountryFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @GetMapping("/{iso_code}")
    @RequiresPermission("countries:read")
    @CommonData
    @Operation(summary = "Get a country")
    CountryResponse get(@PathVariable("iso_code") String isoCode) {
        return service.get(isoCode);
    }

    @PatchMapping("/{iso_code}")
    @RequiresPermission("countries:update")
    @PlatformOnly
    @Operation(
            summary = "Change a country's zone, embargo, or whether anything is shipped there",
            description = "Codes, names and the currency are those of ISO. For callers who may see the whole platform.")
    CountryResponse revise(
            @PathVariable("iso_code") String isoCode, IfMatch match, @RequestBody MergePatch<CountryRevision> patch) {
        return service.revise(isoCode, match, patch);
    }

    @GetMapping("/{iso_code}/history")
    @RequiresPermission("countries:read")
    @PlatformOnly
    @Operation(summary = "List the changes of a country: actor, time, field, from, to, reason")
    PageResponse<StateChange> history(@PathVariable("iso_code") String isoCode, @ParameterObject PageRequest page) {
        return service.history(isoCode, page);
    }
}
