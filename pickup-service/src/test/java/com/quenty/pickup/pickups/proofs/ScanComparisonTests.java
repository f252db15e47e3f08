package com.quenty.pickup.pickups.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.evidence.DifferenceKind;
import com.quenty.pickup.evidence.Handover.Scan;
import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.proofs.ScanComparison.Booked;
import com.quenty.pickup.trackingnumbers.TrackingNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanComparisonTests {

    private static String number(int serial) {
        return new TrackingNumber(serial, "CO").toString();
    }

    private static Booked booked(int line, @Nullable String reference, String kg) {
        return new Booked(line, number(line), reference, new BigDecimal(kg));
    }

    private static Scan scan(String code, @Nullable String kg) {
        return new Scan(code, kg == null ? null : new BigDecimal(kg));
    }

    @Test
    void allThatWasBookedAndNoMoreIsFull() {
        var found = ScanComparison.of(
                List.of(booked(1, "BOX-1", "4"), booked(2, null, "7.5")),
                List.of(scan(number(2), "7.5"), scan("BOX-1", null)));

        assertThat(found.differences()).isEmpty();
        assertThat(found.completion()).isEqualTo(Completion.FULL);
        assertThat(found.handedOver()).containsOnlyKeys(1, 2);
    }

    @Test
    void aPackageIsKnownByItsNumberInAnySpellingOrByItsReference() {
        var found = ScanComparison.of(
                List.of(booked(1, "box 1", "4")),
                List.of(scan(number(1).toLowerCase().replace("pa", "pa "), null), scan(" box 1 ", null)));

        assertThat(found.differences()).isEmpty();
    }

    @Test
    void aPackageThatIsScannedAgainCountsOnceAndIsNamed() {
        var found = ScanComparison.of(
                List.of(booked(1, "BOX-1", "4"), booked(2, null, "7.5")),
                List.of(
                        scan("BOX-1", null),
                        scan(number(2), null),
                        scan(number(1), null),
                        scan("BOX-1", null),
                        scan("BOX-1", null),
                        scan("BOX-9", null),
                        scan("BOX-9", null)));

        assertThat(found.repeated()).containsExactly(number(1), "BOX-1");
        assertThat(found.handedOver()).containsOnlyKeys(1, 2);
        assertThat(found.differences())
                .containsExactly(new Difference(DifferenceKind.EXTRA, null, "BOX-9", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4.1, false", // a tenth of a kg
        "4, 4.101, true",
        "50, 51, false", // two in a hundred
        "50, 51.001, true",
        "5, 5.1, false",
        "7.5, 3, false", // lighter costs nobody anything
    })
    void heavierIsBeyondWhatScalesDiffer(String kg, String weighed, boolean heavier) {
        var found = ScanComparison.of(List.of(booked(1, null, kg)), List.of(scan(number(1), weighed)));

        assertThat(found.differences().stream().map(Difference::kind))
                .isEqualTo(heavier ? List.of(DifferenceKind.HEAVIER) : List.of());
    }

    @Test
    void theLastWeightStandsAndAScanWithoutOneTakesNoneAway() {
        var found = ScanComparison.of(
                List.of(booked(1, null, "4")),
                List.of(scan(number(1), "9"), scan(number(1), "4.05"), scan(number(1), null)));

        assertThat(found.differences()).isEmpty();
        assertThat(found.handedOver().get(1)).isEqualByComparingTo("4.05");
    }

    /** The oracle asks of each package and each scan alone, without maps: who has it, and what was its last weight. */
    @Test
    void differencesAreThoseOfTheOracleOverThousandsOfHandovers() {
        var random = new Random(20261130);
        for (int round = 0; round < 4_000; round++) {
            var packages = new ArrayList<Booked>();
            int count = 1 + random.nextInt(6);
            for (int line = 1; line <= count; line++) {
                packages.add(booked(
                        line,
                        random.nextInt(3) == 0 ? null : "REF-" + line,
                        String.valueOf(random.nextInt(1, 400) / 10.0)));
            }
            var scans = new ArrayList<Scan>();
            for (int i = random.nextInt(9); i > 0; i--) {
                int line = 1 + random.nextInt(count + 2);
                var code = switch (random.nextInt(4)) {
                    case 0 -> "REF-" + line;
                    case 1 -> number(line).toLowerCase();
                    case 2 -> "X" + random.nextInt(3);
                    default -> number(line);
                };
                scans.add(scan(code, random.nextBoolean() ? null : String.valueOf(random.nextInt(1, 450) / 10.0)));
            }
            Collections.shuffle(scans, random);

            var found = ScanComparison.of(packages, scans);

            assertThat(found.differences()).as("%s %s", packages, scans).isEqualTo(oracle(packages, scans));
            assertThat(found.completion() == Completion.FULL)
                    .isEqualTo(found.differences().isEmpty());
        }
    }

    private static boolean names(Scan scan, Booked each) {
        return scan.code().equalsIgnoreCase(each.trackingNumber())
                || scan.code().equals(each.reference());
    }

    private static List<Difference> oracle(List<Booked> packages, List<Scan> scans) {
        var differences = new ArrayList<Difference>();
        for (var each : packages) {
            boolean there = false;
            @Nullable BigDecimal last = null;
            for (var scan : scans) {
                if (names(scan, each)) {
                    there = true;
                    last = scan.weightKg() == null ? last : scan.weightKg();
                }
            }
            if (!there) {
                differences.add(new Difference(
                        DifferenceKind.MISSING, each.line(), each.trackingNumber(), each.weightKg(), null));
            } else if (last != null
                    && last.subtract(each.weightKg()).doubleValue() > 0.1 + 1e-9
                    && last.doubleValue() > each.weightKg().doubleValue() * 1.02 + 1e-9) {
                differences.add(new Difference(
                        DifferenceKind.HEAVIER, each.line(), each.trackingNumber(), each.weightKg(), last));
            }
        }
        Set<String> seen = new HashSet<>();
        for (var scan : scans) {
            if (packages.stream().noneMatch(each -> names(scan, each))
                    && seen.add(scan.code().toUpperCase().replace("-", ""))) {
                @Nullable BigDecimal last = null;
                var code = scan.code();
                for (var other : scans) {
                    if (other.code()
                            .toUpperCase()
                            .replace("-", "")
                            .equals(scan.code().toUpperCase().replace("-", ""))) {
                        last = other.weightKg() == null ? last : other.weightKg();
                        code = other.code();
                    }
                }
                differences.add(new Difference(DifferenceKind.EXTRA, null, code, null, last));
            }
        }
        return differences;
    }
}
