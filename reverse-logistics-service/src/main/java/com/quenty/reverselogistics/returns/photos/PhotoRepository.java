package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.persistence.SqlTimes;
import com.quenty.reverselogistics.photos.PhotoType;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a photo lies. */
    record Place(String storageKey, String mediaType) {}

    int count(int key) {
        return jdbc.sql("SELECT count(*) FROM return_photos WHERE return_id = :return")
                .param("return", key)
                .query(Integer.class)
                .single();
    }

    /**
     * The same content is kept once for each return.
     *
     * @param key of the return's row
     */
    void insert(
            int key,
            String photoId,
            @Nullable String returnItemId,
            PhotoType type,
            int bytes,
            String sha256,
            String storageKey,
            String createdBy) {
        jdbc.sql("""
                        INSERT INTO return_photos (photo_id, return_id, return_item_id, media_type, byte_count, sha256, storage_key,
                            created_by, created_at)
                        VALUES (:photo, :return, :item, :type, :bytes, :sha256, :storage, :createdBy, :now)
                        ON CONFLICT (return_id, sha256) DO NOTHING
                        """)
                .param("photo", photoId)
                .param("return", key)
                .param("item", returnItemId, Types.VARCHAR)
                .param("type", type.code())
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("storage", storageKey)
                .param("createdBy", createdBy)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    Optional<Place> place(String photoId) {
        return jdbc.sql("SELECT storage_key, media_type FROM return_photos WHERE photo_id = :photo")
                .param("photo", photoId)
                .query((row, number) -> new Place(row.getString("storage_key"), row.getString("media_type")))
                .optional();
    }
}
