package com.quenty.microcredit.decisions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

record RejectApplicationRequest(
        @Schema(description = "Reasons for the customer.", example = "[\"Income could not be confirmed\"]")
        @Size(min = 1, max = 10)
        List<@NotBlank @Size(max = 500) String> reasons) {}
