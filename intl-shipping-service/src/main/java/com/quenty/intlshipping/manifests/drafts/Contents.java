package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.intlshipping.manifests.PieceView;
import java.util.List;

/** Pieces and items as they are kept. */
record Contents(List<PieceView> pieces, List<ItemView> items) {

    Contents {
        pieces = List.copyOf(pieces);
        items = List.copyOf(items);
    }
}
