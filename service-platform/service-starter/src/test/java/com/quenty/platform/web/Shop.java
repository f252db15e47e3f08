package com.quenty.platform.web;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller with one of everything that a caller can get wrong. */
@RestController
@RequestMapping("/api/v1/purchases")
class Shop {

    enum Speed implements Coded {
        NEXT_DAY,
        SLOW;

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

    record Purchase(
            @NotBlank String customerId,
            @NotEmpty List<@Valid Line> lines,
            Speed speed,
            @Nullable LocalDate wantedOn,
            @Nullable Instant placedAt,
            @Nullable Boolean giftWrapped,
            @Nullable Long loyaltyPoints,
            @Nullable Money tip,
            @Nullable String notes,
            @Nullable Map<String, Object> extras) {}

    record PurchaseView(String purchaseId, long version, BigDecimal totalAmount, Instant placedAt, Speed speed)
            implements Versioned {}

    record PurchaseFilter(
            @Nullable String customerId,
            @Nullable Speed speed,
            @Nullable LocalDate placedFrom,
            @Nullable Instant changedSince,
            @Nullable List<String> tagNames,
            @Nullable List<Integer> shelfNumbers,
            @Nullable @Min(1) Integer minLines,
            @Nullable String via) {}

    record Revision(
            @NotBlank @Size(max = 10) String displayName,
            @Nullable String note,
            @Nullable Address address) {}

    record Address(@NotBlank String city, @Nullable String postalCode) {}

    static final PurchaseView VIEW =
            new PurchaseView("P-1", 3, new BigDecimal("1E+3"), Instant.parse("2026-01-31T12:00:00Z"), Speed.NEXT_DAY);

    @PostMapping
    ResponseEntity<PurchaseView> place(@Valid @RequestBody Purchase purchase) {
        return Created.at("/api/v1/purchases/{id}", VIEW, VIEW.purchaseId());
    }

    @PostMapping("/echo")
    Purchase echo(@RequestBody Purchase purchase) {
        return purchase;
    }

    @GetMapping
    PageResponse<String> list(PurchaseFilter filter, PageRequest page) {
        return new PageResponse<>(List.of(filter.toString(), page.toString()), "abc", true, null);
    }

    record Receipt(String receiptId, boolean passwordWanted, List<Voucher> vouchers) {}

    record Voucher(String voucherId, @Nullable String voucherSecret) {}

    @GetMapping("/receipt")
    Receipt receipt() {
        return new Receipt("R-1", false, List.of(new Voucher("V-1", "s3cret")));
    }

    @GetMapping("/texts/{text}")
    String text(@PathVariable String text) {
        return text;
    }

    @GetMapping("/validated")
    String validated(@Valid PurchaseFilter filter) {
        return filter.toString();
    }

    @GetMapping("/{purchaseId}")
    PurchaseView get(@PathVariable String purchaseId) {
        return VIEW;
    }

    @GetMapping("/by-number/{number}")
    PurchaseView byNumber(@PathVariable int number, @RequestHeader("X-Shelf") String shelf) {
        return VIEW;
    }

    @GetMapping("/window")
    int window(@RequestParam @Max(30) int windowDays, @RequestParam(defaultValue = "slow") Speed slowestSpeed) {
        return windowDays;
    }

    @PatchMapping("/{purchaseId}")
    Revision revise(@PathVariable String purchaseId, @RequestBody MergePatch<Revision> patch, IfMatch ifMatch) {
        ifMatch.check(VIEW.version());
        return patch.applyTo(new Revision("old name", "a note", new Address("Cali", "760001")));
    }

    @PostMapping("/{purchaseId}/confirm")
    PurchaseView confirm(@PathVariable String purchaseId, IfMatch ifMatch) {
        ifMatch.check(VIEW.version());
        return VIEW;
    }
}
