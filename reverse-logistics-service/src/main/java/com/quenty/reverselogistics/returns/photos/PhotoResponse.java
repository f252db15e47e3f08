package com.quenty.reverselogistics.returns.photos;

import com.quenty.reverselogistics.photos.PhotoType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReturnPhoto")
record PhotoResponse(
        @Schema(example = "PHOTO-01KAMQ9C2D3E4F5G6H7J8K9M0N")
        String photoId,

        @Schema(description = "The item that it shows.", example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N") @Nullable
        String returnItemId,

        PhotoType mediaType,

        @Schema(example = "48211") int byteCount,

        @Schema(
                description = "Of its content, in hexadecimal digits.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        String createdBy,
        Instant createdAt) {}
