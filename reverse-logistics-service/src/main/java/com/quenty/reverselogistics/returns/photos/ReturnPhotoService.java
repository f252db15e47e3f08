package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.links.LinkProblems;
import com.quenty.reverselogistics.links.LinkPurpose;
import com.quenty.reverselogistics.links.LinkTokenIssuer;
import com.quenty.reverselogistics.photos.PhotoStore;
import com.quenty.reverselogistics.photos.PhotoType;
import com.quenty.reverselogistics.returns.ReturnQueries;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/** Adds photos to returns, and serves them by links alone. */
@Service
class ReturnPhotoService {

    private static final String PATH = "/api/v1/returns/photo-links/";
    private static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final int MOST_PHOTOS = 50;

    /** A file that was looked at, and kept. */
    private record Kept(PhotoType type, int bytes, String sha256, String storageKey) {}

    /** A file as it is served. */
    record Served(byte[] content, String mediaType) {}

    private final ReturnStore returns;
    private final ReturnQueries queries;
    private final PhotoRepository photos;
    private final PhotoQueries photoQueries;
    private final PhotoStore store;
    private final LinkTokenIssuer links;
    private final ReturnPhotoProperties properties;
    private final Idempotency idempotency;
    private final Clock clock;

    ReturnPhotoService(
            ReturnStore returns,
            ReturnQueries queries,
            PhotoRepository photos,
            PhotoQueries photoQueries,
            PhotoStore store,
            LinkTokenIssuer links,
            ReturnPhotoProperties properties,
            Idempotency idempotency,
            Clock clock) {
        this.returns = returns;
        this.queries = queries;
        this.photos = photos;
        this.photoQueries = photoQueries;
        this.store = store;
        this.links = links;
        this.properties = properties;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    PhotoResponse add(Caller caller, String returnId, AddPhotoRequest request) {
        return idempotency.once(PhotoResponse.class, () -> keep(caller, returnId, request), kept -> {
            var back = returns.lock(RowScope.of(caller), returnId, IfMatch.ANY);
            if (request.returnItemId() != null) {
                back.item(request.returnItemId());
            }
            if (photos.count(back.id()) >= MOST_PHOTOS) {
                throw new ReturnPhotoProblems.TooManyPhotos(MOST_PHOTOS);
            }
            photos.insert(
                    back.id(),
                    ExternalId.next("PHOTO"),
                    request.returnItemId(),
                    kept.type(),
                    kept.bytes(),
                    kept.sha256(),
                    kept.storageKey(),
                    caller.id());
            return photoQueries.byContent(back.id(), kept.sha256());
        });
    }

    /** Before the transaction: a file that nothing refers to harms nobody, and the same content is the same file. */
    private Kept keep(Caller caller, String returnId, AddPhotoRequest request) {
        ReturnResponse back = queries.get(caller, returnId);
        var content = decoded(request.content());
        var type = PhotoType.of(content)
                .orElseThrow(
                        () -> new ReturnPhotoProblems.PhotoUnsuitable("is neither a JPEG nor a PNG, a WebP or a PDF"));
        var sha256 = sha256(content);
        var key = back.returnId() + '/' + sha256;
        store.put(key, content, type);
        return new Kept(type, content.length, sha256, key);
    }

    private static byte[] decoded(String text) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw new ReturnPhotoProblems.PhotoUnsuitable("is no Base64");
        }
        if (content.length > MOST_BYTES) {
            throw new ReturnPhotoProblems.PhotoUnsuitable("has more than 3 MiB");
        }
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }

    PhotoLinkResponse link(Caller caller, String returnId, String photoId) {
        var photo = photoQueries.get(caller, returnId, photoId);
        var expiresAt = Instant.ofEpochSecond(
                clock.instant().plus(properties.linkValidFor()).getEpochSecond());
        return new PhotoLinkResponse(PATH + links.issue(LinkPurpose.PHOTO, photo.photoId(), expiresAt), expiresAt);
    }

    /** The token alone decides: it was given to somebody who may see the photo. */
    Served serve(String token) {
        var photoId = links.read(LinkPurpose.PHOTO, token);
        var place = photos.place(photoId).orElseThrow(LinkProblems.LinkInvalid::new);
        return new Served(store.get(place.storageKey()), place.mediaType());
    }
}
