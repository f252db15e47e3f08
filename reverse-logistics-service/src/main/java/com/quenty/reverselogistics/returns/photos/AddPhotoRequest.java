package com.quenty.reverselogistics.returns.photos;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AddPhotoRequest(
        @Schema(
                description = "A JPEG, PNG, WebP or PDF of 3 MiB at most, in Base64. Its type is told by its content.",
                example = "iVBORw0KGgoAAAANSUhEUg==")
        @NotBlank
        @Size(max = 4_194_304)
        String content,

        @Schema(description = "The item that it shows.", example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N")
        @Size(max = 255)
        @Nullable
        String returnItemId) {}
