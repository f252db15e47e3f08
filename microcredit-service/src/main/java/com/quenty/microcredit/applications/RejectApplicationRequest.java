package com.quenty.microcredit.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

record RejectApplicationRequest(
        @Schema(description = "What the customer is told.", example = "[\"Income could not be confirmed\"]")
        @Size(min = 1, max = 10)
        List<@NotBlank @Size(max = 500) String> reasons) {}
