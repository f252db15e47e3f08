package com.quenty.pickup.zones;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The fields of a zone that may change. Lists are replaced as a whole. */
record ZoneRevision(
        @NotBlank @Size(max = 255) String name,

        @Schema(description = "IANA time zone of hours, holidays and windows.", example = "America/Bogota")
        @NotBlank
        @Size(max = 64)
        String timeZone,

        @NotNull @Valid GeoPoint centre,

        @Schema(
                description = "Length of a slot, a divisor of the day. Booked pickups keep their windows.",
                example = "120")
        @Min(15)
        @Max(1440)
        int slotMinutes,

        @Schema(description = "Places that are taken stay so when there are fewer.", example = "8") @Min(0) @Max(10_000)
        int slotCapacity,

        @Min(0) @Max(43_200) int leadMinutes,

        @Min(0) @Max(43_200) int cancelMinutes,

        @Schema(description = "Nothing is booked in an inactive zone, by no other zone's prefix either.")
        boolean active,

        @NotNull @Size(max = 2000)
        List<
                        @Pattern(
                                regexp = "\\*|[A-Za-z0-9][A-Za-z0-9 -]{0,19}",
                                message = "must be the beginning of a postal code, or *")
                        String>
                postalPrefixes,

        @NotNull @Size(max = 100) List<@Valid OpeningHours> hours,

        @NotNull @Size(max = 500) List<@Valid Holiday> holidays) {

    ZoneRevision {
        name = TextRules.trimmed(name);
    }

    static ZoneRevision of(Zone zone) {
        return new ZoneRevision(
                zone.name(),
                zone.timeZone(),
                zone.centre(),
                zone.slotMinutes(),
                zone.slotCapacity(),
                zone.leadMinutes(),
                zone.cancelMinutes(),
                zone.active(),
                zone.postalPrefixes(),
                zone.hours(),
                zone.holidays());
    }

    /** As they are kept, in the order in which they were given. */
    List<String> canonicalPrefixes() {
        return postalPrefixes.stream().map(PostalCodes::canonical).toList();
    }

    /** @throws ValidationFailed if it contradicts itself */
    void requireConsistent() {
        var errors = new ArrayList<FieldProblem>();
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            errors.add(new FieldProblem("/time_zone", "must be a zone of the IANA database, such as America/Bogota"));
        }
        boolean divides = LocalSpan.MINUTES_OF_A_DAY % slotMinutes == 0;
        if (!divides) {
            errors.add(new FieldProblem("/slot_minutes", "must divide the 1440 minutes of a day"));
        }
        addErrorsOfHours(divides, errors);
        addRepetitions(errors);
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    private void addErrorsOfHours(boolean divides, List<FieldProblem> errors) {
        for (int i = 0; i < hours.size(); i++) {
            var span = hours.get(i).span();
            if (span.minutes() <= 0) {
                errors.add(new FieldProblem(
                        "/hours/%d/closes".formatted(i),
                        "must be after opens; write a night as two spans, until 24:00"));
            } else if (divides && span.minutes() % slotMinutes != 0) {
                errors.add(new FieldProblem(
                        "/hours/%d/closes".formatted(i),
                        "must be a whole number of slots of %d minutes after opens".formatted(slotMinutes)));
            }
            for (int before = 0; before < i; before++) {
                if (hours.get(before).weekday() == hours.get(i).weekday()
                        && hours.get(before).span().overlaps(span)) {
                    errors.add(new FieldProblem("/hours/%d".formatted(i), "overlaps /hours/%d".formatted(before)));
                    break;
                }
            }
        }
    }

    private void addRepetitions(List<FieldProblem> errors) {
        var prefixes = canonicalPrefixes();
        var seen = new HashSet<String>();
        for (int i = 0; i < prefixes.size(); i++) {
            if (!seen.add(prefixes.get(i))) {
                errors.add(new FieldProblem("/postal_prefixes/%d".formatted(i), "is named twice"));
            }
        }
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < holidays.size(); i++) {
            if (!days.add(holidays.get(i).date())) {
                errors.add(new FieldProblem("/holidays/%d/date".formatted(i), "is named twice"));
            }
        }
    }
}
