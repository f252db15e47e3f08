package com.quenty.reverselogistics.returns.decisions;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ApproveReturnRequest(
        @Schema(
                description = "The customer keeps the goods and is refunded; of a return, not of an exchange.",
                example = "false")
        @Nullable
        Boolean keepItem,

        @Schema(example = "As agreed by phone.") @Size(max = 2000) @Nullable
        String approvalNotes) {

    ApproveReturnRequest {
        approvalNotes = TextRules.trimmed(approvalNotes);
    }
}
