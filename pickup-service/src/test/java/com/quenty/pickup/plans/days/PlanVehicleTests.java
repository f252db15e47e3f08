package com.quenty.pickup.plans.days;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.routes.VehicleType;
import com.quenty.platform.problem.FieldProblem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanVehicleTests {

    /** Shifts as {@code from-until}, an {@code N} after those that are overnight; breaks as {@code opens-closes/minutes}. */
    private static List<String> faults(String shifts) {
        return faults(shifts, new DayClock(LocalDate.of(2026, 12, 1), ZoneId.of("America/Bogota")));
    }

    private static List<String> faults(String shifts, DayClock day) {
        var parsed = Stream.of(shifts.split(";"))
                .map(String::strip)
                .map(PlanVehicleTests::shift)
                .toList();
        var vehicle = new PlanVehicle(
                "driver",
                new Vehicle(VehicleType.VAN, null, 100.0, null, null, List.of()),
                parsed,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return vehicle.shiftFaults("/v", day).stream()
                .map(FieldProblem::pointer)
                .toList();
    }

    private static PlanVehicle.PlanShift shift(String text) {
        var parts = text.split(" ");
        var times = parts[0].split("-");
        boolean night = times[1].endsWith("N");
        var breaks = Stream.of(parts)
                .skip(1)
                .map(pause -> pause.split("[-/]"))
                .map(pause -> new PlanVehicle.PlanBreak(
                        LocalTime.parse(pause[0]), LocalTime.parse(pause[1]), Integer.valueOf(pause[2])))
                .toList();
        return new PlanVehicle.PlanShift(
                LocalTime.parse(times[0]), LocalTime.parse(times[1].replace("N", "")), night ? true : null, breaks);
    }

    @ParameterizedTest
    @CsvSource({
        "'08:00-17:00'",
        "'08:00-12:00; 12:00-17:00'",
        "'08:00-12:00; 14:00-02:00N'",
        "'22:00-06:00N 23:30-00:30/30 02:00-03:00/30'",
        "'16:00-00:00N'",
        "'08:00-08:00N'",
        "'08:00-17:00 08:00-08:01/240 12:00-13:00/30'",
        "'08:00-17:00 16:00-17:00/60'",
    })
    void aDayThatCanBeWorkedHasNoFaults(String shifts) {
        assertThat(faults(shifts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'17:00-08:00', /v/shifts/0/until",
        "'08:00-08:00', /v/shifts/0/until",
        "'08:00:00-08:00:59', /v/shifts/0/until",
        "'16:00-00:00', /v/shifts/0/until",
        "'08:00-09:00N', /v/shifts/0/until",
        "'08:00-12:00; 11:59-17:00', /v/shifts/1/from",
        "'14:00-18:00; 08:00-12:00', /v/shifts/1/from",
        "'22:00-06:00N; 07:00-12:00', /v/shifts/1/from",
        "'08:00-12:00; 08:00-12:00', /v/shifts/1/from",
        "'08:00-17:00 07:59-09:00/30', /v/shifts/0/breaks/0/opens",
        "'08:00-17:00 17:00-18:00/30', /v/shifts/0/breaks/0/opens",
        "'08:00-17:00 12:00-12:00/30', /v/shifts/0/breaks/0/closes",
        "'08:00-17:00 12:00-11:00/30', /v/shifts/0/breaks/0/closes",
        "'08:00-17:00 16:00-17:01/30', /v/shifts/0/breaks/0/closes",
        "'08:00-17:00 16:45-17:00/30', /v/shifts/0/breaks/0/minutes",
        "'08:00-17:00 12:00-13:00/30 11:00-13:00/30', /v/shifts/0/breaks/1/opens",
        "'08:00-17:00 12:00-12:10/60 12:00-12:30/30', /v/shifts/0/breaks/1/closes",
        "'22:00-06:00N 07:00-08:00/30', /v/shifts/0/breaks/0/opens",
        "'22:00-06:00N 01:00-23:00/30', /v/shifts/0/breaks/0/closes",
    })
    void aShiftOrBreakThatNobodyCouldKeepIsNamed(String shifts, String pointer) {
        assertThat(faults(shifts)).containsExactly(pointer);
    }

    /** Clocks in New York went on from 02:00 to 03:00 on that day, so that an hour is missing between 01:00 and 05:00. */
    @ParameterizedTest
    @CsvSource({
        "'02:15-02:45', '/v/shifts/0/from, /v/shifts/0/until'",
        "'02:30-10:00', /v/shifts/0/from",
        "'00:00-02:00', /v/shifts/0/until",
        "'22:00-06:00N', ''",
        "'01:59:30-03:00:20', /v/shifts/0/until",
        "'00:30-09:00 02:00-04:00/30', /v/shifts/0/breaks/0/opens",
        "'00:30-09:00 01:00-02:59/30', /v/shifts/0/breaks/0/closes",
        "'01:00-05:00 01:30-03:00/150', ''",
        "'01:00-05:00 01:30-03:00/151', /v/shifts/0/breaks/0/minutes",
        "'03:00-10:00 04:00-05:00/30', ''",
    })
    void timesThatClocksSkipAreNamedAndLengthsAreThoseOfTheDay(String shifts, String pointers) {
        var day = new DayClock(LocalDate.of(2027, 3, 14), ZoneId.of("America/New_York"));

        assertThat(String.join(", ", faults(shifts, day))).isEqualTo(pointers);
    }

    @Test
    void allFaultsAreNamedTogether() {
        assertThat(faults("17:00-08:00; 12:00-18:00 19:00-20:00/30 13:00-13:00/10"))
                .containsExactly("/v/shifts/0/until", "/v/shifts/1/breaks/0/opens", "/v/shifts/1/breaks/1/closes");
    }
}
