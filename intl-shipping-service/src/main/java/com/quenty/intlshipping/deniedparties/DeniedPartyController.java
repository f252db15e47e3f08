package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping/denied-party-lists")
@Tag(name = "denied-parties", description = "Dated lists of parties with which nobody may trade.")
class DeniedPartyController {

    private final DeniedPartyService service;
    private final DeniedPartyQueries queries;

    DeniedPartyController(DeniedPartyService service, DeniedPartyQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("denied-parties:read")
    @PlatformOnly
    @Operation(summary = "List the lists of denied parties, the one in use first")
    PageResponse<DeniedPartyListResponse> list(@ParameterObject PageRequest page) {
        return queries.list(page);
    }

    @PostMapping("/load")
    @RequiresPermission("denied-parties:load")
    @PlatformOnly
    @Operation(
            summary = "Load the list of denied parties from its file",
            description =
                    "The file is named by the configuration. Answers the list in use, which stays the same when the file has not"
                            + " changed. An older list never takes the place of a later one.")
    DeniedPartyListResponse load() {
        return service.load();
    }

    @GetMapping("/{list_id}")
    @RequiresPermission("denied-parties:read")
    @PlatformOnly
    @Operation(summary = "Get a list of denied parties, without its names")
    DeniedPartyListResponse get(@PathVariable("list_id") String listId) {
        return queries.get(listId);
    }

    @GetMapping("/{list_id}/entries")
    @RequiresPermission("denied-parties:read")
    @PlatformOnly
    @Operation(summary = "List the names of a list of denied parties")
    PageResponse<DeniedPartyResponse> entries(
            @PathVariable("list_id") String listId,
            @Valid @ParameterObject DeniedPartyFilter filter,
            @ParameterObject PageRequest page) {
        return queries.entries(listId, filter, page);
    }
}
