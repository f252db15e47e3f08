package com.quenty.intlshipping.papers;

import io.swagger.v3.oas.annotations.media.Schema;

record PaperSummary(
        PaperKind kind,

        @Schema(example = "Commercial invoice") String title,

        @Schema(description = "For which the manifest needs it.", example = "Goods that are sold.")
        String reason,

        @Schema(example = "/api/v1/manifests/MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC/papers/commercial_invoice")
        String contentPath,

        @Schema(example = "/api/v1/manifests/MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC/papers/commercial_invoice/document")
        String documentPath) {

    static PaperSummary of(String manifestId, PaperKind kind, String reason) {
        var path = "/api/v1/manifests/%s/papers/%s".formatted(manifestId, kind.code());
        return new PaperSummary(kind, kind.title(), reason, path, path + "/document");
    }
}
