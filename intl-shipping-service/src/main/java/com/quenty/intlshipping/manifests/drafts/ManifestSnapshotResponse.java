package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ManifestSnapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record ManifestSnapshotResponse(
        @Schema(
                description = "SHA-256 of the content in UTF-8, in hexadecimal.",
                example = "5e2cba9b6c0c3bd3dd6d6f10dcbc9c2c8d7f2e2e0c3ddc6a3b6bb5dba6b8f9d1")
        String snapshotHash,

        @Schema(description = "JSON, as it was hashed.", example = "JSON text")
        String content,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String submittedBy,
        Instant submittedAt) {

    static ManifestSnapshotResponse of(ManifestSnapshot snapshot) {
        return new ManifestSnapshotResponse(
                snapshot.hash(), snapshot.content(), snapshot.submittedBy(), snapshot.submittedAt());
    }
}
