package com.quenty.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "deals", description = "Buying and selling.")
@RestController
@RequestMapping("/api/v1/deals")
class Market {

    enum DealStatus implements Coded {
        OPEN,
        IN_REVIEW;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }
    }

    record Line(
            @NotBlank @Size(max = 20) String productSku,
            @Positive int quantity,
            @Nullable BigDecimal unitPrice) {}

    record PlaceDealRequest(
            @Schema(description = "Who buys.", example = "USER-01JD") @NotBlank
            String customerId,

            @NotEmpty List<@Valid Line> lines,
            @Nullable LocalDate wantedOn,
            @Nullable DealStatus firstStatus,
            @Nullable Map<String, Object> extras) {}

    record DealResponse(
            String dealId,
            DealStatus dealStatus,
            @Nullable DealStatus formerStatus,
            BigDecimal totalAmount,
            List<Line> dealLines,
            @Nullable Line bestLine,
            Instant placedAt,
            @Nullable Instant closedAt,
            long version)
            implements Versioned {}

    record DealSummary(String dealId, DealStatus dealStatus) {}

    record DealFilter(
            @Schema(description = "Only deals of this customer.") @Nullable
            String customerId,

            @Nullable DealStatus dealStatus,
            @Nullable LocalDate placedFrom,
            @Nullable List<DealStatus> anyStatus) {}

    record ReviseDeal(@NotBlank String dealName, @Nullable Line bestLine) {}

    @Operation(summary = "List deals")
    @GetMapping
    @RequiresPermission("deals:read")
    PageResponse<DealSummary> list(
            Caller caller, @ParameterObject DealFilter filter, @ParameterObject PageRequest page) {
        return new PageResponse<>(List.of(), null, false, null);
    }

    @PostMapping
    @RequiresPermission("deals:create")
    ResponseEntity<DealResponse> place(Caller caller, @Valid @RequestBody PlaceDealRequest request) {
        return Created.at("/api/v1/deals/{id}", view(), "D");
    }

    @GetMapping("/{dealId}")
    @RequiresPermission("deals:read")
    DealResponse get(Caller caller, @PathVariable String dealId) {
        return view();
    }

    @PatchMapping("/{dealId}")
    @RequiresPermission("deals:update")
    DealResponse revise(
            Caller caller, @PathVariable String dealId, @RequestBody MergePatch<ReviseDeal> patch, IfMatch ifMatch) {
        return view();
    }

    @PostMapping("/{dealId}/confirm")
    @RequiresPermission("deals:confirm")
    @RequiresIdempotencyKey
    DealResponse confirm(@PathVariable String dealId, IfMatch ifMatch) {
        return view();
    }

    @DeleteMapping("/{dealId}")
    @RequiresPermission("deals:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String dealId, IfMatch ifMatch) {}

    @GetMapping("/statistics")
    @Authenticated
    Map<DealStatus, Long> statistics(
            @RequestParam @Max(30) int windowDays, @RequestParam(required = false) @Nullable DealStatus onlyStatus) {
        return Map.of();
    }

    @PostMapping("/enquiry")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.ACCEPTED)
    void enquire(@Valid @RequestBody Line line) {}

    private static DealResponse view() {
        return new DealResponse("D", DealStatus.OPEN, null, BigDecimal.ONE, List.of(), null, Instant.EPOCH, null, 1);
    }
}
