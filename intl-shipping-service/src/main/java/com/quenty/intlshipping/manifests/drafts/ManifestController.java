package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.manifests.ManifestRevision;
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
@RequestMapping("/api/v1/manifests")
@Tag(name = "manifests", description = "Goods that go abroad: pieces, items and parties, from the draft on.")
class ManifestController {

    private final ManifestDraftService drafts;
    private final ManifestListQueries queries;

    ManifestController(ManifestDraftService drafts, ManifestListQueries queries) {
        this.drafts = drafts;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("manifests:read")
    @Operation(
            summary = "List manifests",
            description =
                    "Companies see theirs, callers with the data scope `own` those that they have created. Latest first.")
    PageResponse<ManifestSummary> list(
            Caller caller, @Valid @ParameterObject ManifestFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("manifests:create")
    @Operation(
            summary = "Begin a manifest",
            description =
                    "A draft; pieces and items may follow. Of an order the recipient, the currency and the lines are taken where the body"
                            + " has none, of a product its name, weight, price, volume and origin. Totals are the sums of the contents.")
    ResponseEntity<ManifestResponse> create(Caller caller, @Valid @RequestBody CreateManifestRequest request) {
        var manifest = drafts.create(caller, request);
        return Created.at("/api/v1/manifests/{manifest_id}", manifest, manifest.manifestId());
    }

    @GetMapping("/{manifest_id}")
    @RequiresPermission("manifests:read")
    @Operation(summary = "Get a manifest with its pieces and items")
    ManifestResponse get(Caller caller, @PathVariable("manifest_id") String manifestId) {
        return queries.get(caller, manifestId);
    }

    @PatchMapping("/{manifest_id}")
    @RequiresPermission("manifests:update")
    @Operation(
            summary = "Change the parties and terms of a draft",
            description = "Drafts only: one that is validated or rejected has to be reopened first.")
    ManifestResponse revise(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @RequestBody MergePatch<ManifestRevision> patch) {
        return drafts.revise(caller, manifestId, match, patch);
    }

    @PutMapping("/{manifest_id}/contents")
    @RequiresPermission("manifests:update")
    @Operation(
            summary = "Replace all pieces and items of a draft",
            description =
                    "Pieces are numbered from 1 in their order. Facts that an item leaves out are those of its product.")
    ManifestResponse replaceContents(
            Caller caller,
            @PathVariable("manifest_id") String manifestId,
            IfMatch match,
            @Valid @RequestBody ReplaceContentsRequest request) {
        return drafts.replaceContents(caller, manifestId, match, request);
    }

    @GetMapping("/{manifest_id}/snapshot")
    @RequiresPermission("manifests:read")
    @Operation(summary = "Get a manifest as it was submitted", description = "The text that was frozen, and its hash.")
    ManifestSnapshotResponse snapshot(Caller caller, @PathVariable("manifest_id") String manifestId) {
        return queries.snapshot(caller, manifestId);
    }

    @GetMapping("/{manifest_id}/snapshots")
    @RequiresPermission("manifests:read")
    @Operation(
            summary = "List a manifest as it was each time that it was submitted",
            description = "Also what was rejected and opened again. Latest first.")
    PageResponse<ManifestSnapshotResponse> snapshots(
            Caller caller, @PathVariable("manifest_id") String manifestId, @ParameterObject PageRequest page) {
        return queries.snapshots(caller, manifestId, page);
    }

    @GetMapping("/{manifest_id}/history")
    @RequiresPermission("manifests:read")
    @Operation(summary = "List the moves of a manifest: actor, time, from, to, reason")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("manifest_id") String manifestId, @ParameterObject PageRequest page) {
        return queries.history(caller, manifestId, page);
    }
}
