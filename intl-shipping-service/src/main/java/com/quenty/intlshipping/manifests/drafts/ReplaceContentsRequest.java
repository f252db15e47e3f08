package com.quenty.intlshipping.manifests.drafts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All pieces and items of a draft, which replace those that it has. */
record ReplaceContentsRequest(
        @NotNull @Size(max = MOST_PIECES) List<@Valid ManifestPieceRequest> pieces,
        @NotNull @Size(max = MOST_ITEMS) List<@Valid ManifestItemRequest> items) {

    static final int MOST_PIECES = 200;
    static final int MOST_ITEMS = 500;
}
