package com.quenty.pickup.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTests {

    private static Zone zone(String timeZone, List<OpeningHours> hours, List<Holiday> holidays) {
        return new Zone(
                1,
                "Z1",
                "One",
                "CO",
                timeZone,
                new GeoPoint(4.6, -74.1),
                60,
                5,
                0,
                180,
                true,
                List.of("11"),
                hours,
                holidays,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private static ZoneRevision terms(String timeZone, int slotMinutes, List<String> prefixes, OpeningHours... hours) {
        return new ZoneRevision(
                "One",
                timeZone,
                new GeoPoint(4.6, -74.1),
                slotMinutes,
                5,
                0,
                180,
                true,
                prefixes,
                List.of(hours),
                List.of(
                        new Holiday(LocalDate.of(2026, 12, 25), "Navidad"),
                        new Holiday(LocalDate.of(2026, 12, 25), "Again")));
    }

    /** Changes of clocks as the IANA database lists them. */
    @ParameterizedTest
    @CsvSource({
        // spring forward: 02:00 to 03:00 is skipped
        "America/New_York, 2026-03-08, 01:59, 2026-03-08T06:59:00Z",
        "America/New_York, 2026-03-08, 02:00, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 03:00, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 03:30, 2026-03-08T07:30:00Z",
        // fall back: 01:00 to 02:00 comes twice
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01, 02:00, 2026-11-01T07:00:00Z",
        // midnight is skipped
        "America/Santiago, 2026-09-06, 00:00, 2026-09-06T04:00:00Z",
        "America/Santiago, 2026-09-05, 24:00, 2026-09-06T04:00:00Z",
        // half an hour
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z",
        // a whole day
        "Pacific/Apia, 2011-12-30, 12:00, 2011-12-30T10:00:00Z",
        "America/Bogota, 2026-12-01, 24:00, 2026-12-02T05:00:00Z"
    })
    void aTimeOfDayIsTheFirstMomentAtWhichClocksShowItOrLater(
            String timeZone, LocalDate date, String time, Instant moment) {
        var minute = new OpeningHours(1, "00:00", time).span().untilMinute();

        assertThat(zone(timeZone, List.of(), List.of()).moment(date, minute)).isEqualTo(moment);
    }

    @Test
    void nobodyComesOnAHoliday() {
        var zone = zone(
                "America/Bogota",
                List.of(new OpeningHours(5, "14:00", "18:00"), new OpeningHours(5, "08:00", "12:00")),
                List.of(new Holiday(LocalDate.of(2026, 12, 25), "Navidad")));

        assertThat(zone.hours(LocalDate.of(2026, 12, 18)))
                .containsExactly(new LocalSpan(480, 720), new LocalSpan(840, 1080));
        assertThat(zone.hours(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(zone.hours(LocalDate.of(2026, 12, 19))).isEmpty();
    }

    @Test
    void aWindowIsServedAcrossMidnightWhenTheHoursTouch() {
        var zone = zone(
                "America/Bogota",
                List.of(new OpeningHours(5, "20:00", "24:00"), new OpeningHours(6, "00:00", "02:00")),
                List.of());
        // Friday 23:00 to Saturday 01:00
        var starts = Instant.parse("2026-12-05T04:00:00Z");

        assertThat(zone.isServed(starts, starts.plusSeconds(7200))).isTrue();
        assertThat(zone.isServed(starts, starts.plusSeconds(3 * 3600))).isTrue();
        assertThat(zone.isServed(starts, starts.plusSeconds(3 * 3600 + 1))).isFalse();
        assertThat(zone.isServed(starts.minusSeconds(3 * 3600 + 1), starts)).isFalse();
    }

    @Test
    void contradictionsNameTheirFields() {
        var terms = terms(
                "America/Atlantis",
                50,
                List.of("11 01", "1101", "*"),
                new OpeningHours(1, "08:00", "08:00"),
                new OpeningHours(2, "08:00", "12:00"),
                new OpeningHours(2, "11:00", "13:00"));

        assertThatThrownBy(terms::requireConsistent)
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldProblem::pointer)
                                .containsExactly(
                                        "/time_zone",
                                        "/slot_minutes",
                                        "/hours/0/closes",
                                        "/hours/2",
                                        "/postal_prefixes/1",
                                        "/holidays/1/date"));
    }

    @Test
    void hoursAreAWholeNumberOfSlots() {
        var terms = terms("America/Bogota", 120, List.of(), new OpeningHours(1, "08:00", "11:00"));

        assertThatThrownBy(terms::requireConsistent)
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        problem -> assertThat(problem.errors().getFirst().pointer())
                                .isEqualTo("/hours/0/closes"));
    }

    @Test
    void postalCodesAreComparedWithoutBlanksHyphensAndCase() {
        assertThat(PostalCodes.prefixes("sw1a 2-aa"))
                .containsExactly("*", "S", "SW", "SW1", "SW1A", "SW1A2", "SW1A2A", "SW1A2AA");
        assertThat(PostalCodes.prefixes(" - ")).containsExactly("*");
    }
}
