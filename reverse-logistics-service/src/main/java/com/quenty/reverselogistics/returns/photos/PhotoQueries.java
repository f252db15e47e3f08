package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import com.quenty.reverselogistics.returns.ReturnStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads photos of returns. */
@Component
class PhotoQueries {

    private static final String COLUMNS =
            "p.photo_id, p.return_item_id, p.media_type, p.byte_count, p.sha256, p.created_by, p.created_at";

    private static final Listing<PhotoResponse> LISTING = Listing.of(PhotoResponse.class)
            .select(COLUMNS)
            .from("return_photos p JOIN returns r ON r.id = p.return_id")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("created_at")
            .build();

    private final Listings listings;
    private final ReturnStore returns;
    private final JdbcClient jdbc;
    private final RecordRow<PhotoResponse> row;

    PhotoQueries(Listings listings, ReturnStore returns, JdbcClient jdbc, StoredJson json) {
        this.listings = listings;
        this.returns = returns;
        this.jdbc = jdbc;
        this.row = new RecordRow<>(PhotoResponse.class, json.mapper());
    }

    @Transactional(readOnly = true)
    PageResponse<PhotoResponse> list(Caller caller, String returnId, PageRequest page) {
        var scope = RowScope.of(caller);
        returns.orderNumber(scope, returnId); // exists for the caller
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(scope, "r.customer_id", "r.company_id")
                        .andIf("r.return_id = :?", returnId),
                page);
    }

    @Transactional(readOnly = true)
    PhotoResponse get(Caller caller, String returnId, String photoId) {
        returns.orderNumber(RowScope.of(caller), returnId); // exists for the caller
        return jdbc.sql("SELECT " + COLUMNS + " FROM return_photos p JOIN returns r ON r.id = p.return_id"
                        + " WHERE r.return_id = :return AND p.photo_id = :photo")
                .param("return", returnId)
                .param("photo", photoId)
                .query(row)
                .optional()
                .orElseThrow(ReturnPhotoProblems.PhotoNotFound::new);
    }

    /** The one with this content. */
    PhotoResponse byContent(int key, String sha256) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM return_photos p WHERE p.return_id = :return AND p.sha256 = :sha256")
                .param("return", key)
                .param("sha256", sha256)
                .query(row)
                .single();
    }
}
