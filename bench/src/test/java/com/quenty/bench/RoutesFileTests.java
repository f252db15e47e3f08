package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.LauncherFailure;
import com.quenty.pickup.routing.Effort;
import com.quenty.pickup.routing.RoutePlanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesFileTests {

    private static final List<String> THREE = List.of(
            "Three",
            "VEHICLE",
            "NUMBER     CAPACITY",
            "  2         10",
            "CUSTOMER",
            "CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME",
            "    0      0         0          0          0       100          0",
            "    1      3         4          6          0        50         10\r",
            "    2      0         1          6         20        30          1",
            "");

    @Test
    void theFileNameSaysWhichInstanceItIs() {
        assertThat(RoutesFile.read("rc1_2_10.TXT", THREE))
                .isEqualTo(new RoutesFile(
                        "RC1_2_10",
                        2,
                        10,
                        List.of(
                                new RoutesFile.Place(0, 0, 0, 0, 100, 0),
                                new RoutesFile.Place(3, 4, 6, 0, 50, 10),
                                new RoutesFile.Place(0, 1, 6, 20, 30, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"    2      0         1          6", "    3 0 1 6 20 30 1", "    2 0 1 6 20 x 1"})
    void aLineThatIsNotTheNextPlaceIsRefusedWithItsNumber(String line) {
        var lines = new ArrayList<>(THREE);
        lines.set(8, line);

        assertThatThrownBy(() -> RoutesFile.read("three.txt", lines))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("three.txt, line 9");
    }

    @Test
    void anotherFileIsNoInstance() {
        assertThatThrownBy(() -> RoutesFile.read("notes.txt", List.of("Nothing", "of", "the kind")))
                .isInstanceOf(LauncherFailure.class);
    }

    @Test
    void legsAreAddedUpAsTheyAreAndInTenths() {
        var check = RoutesCheck.of(RoutesFile.read("three.txt", THREE), List.of(List.of(1), List.of(2)));

        assertThat(check).isEqualTo(new RoutesCheck(12, 12, List.of()));
        assertThat(RoutesCheck.of(RoutesFile.read("three.txt", THREE), List.of(List.of(2, 1)))
                        .truncated())
                .isEqualTo(1 + 4.2 + 5);
    }

    @Test
    void everyFaultOfToursIsNamed() {
        var instance = RoutesFile.read("three.txt", THREE);

        assertThat(RoutesCheck.of(instance, List.of(List.of(1, 2))).faults()).containsExactly("a vehicle carries 12");
        assertThat(RoutesCheck.of(instance, List.of(List.of(1))).faults()).containsExactly("customer 2 is not visited");
        assertThat(RoutesCheck.of(instance, List.of(List.of(1), List.of(2), List.of(1)))
                        .faults())
                .containsExactly("3 tours for 2 vehicles", "customer 1 is visited twice");
        var tight = new RoutesFile(
                "TIGHT",
                1,
                20,
                List.of(
                        new RoutesFile.Place(0, 0, 0, 0, 20, 0),
                        new RoutesFile.Place(3, 4, 6, 0, 4, 10),
                        new RoutesFile.Place(0, 1, 6, 0, 30, 1)));
        assertThat(RoutesCheck.of(tight, List.of(List.of(1, 2))).faults())
                .containsExactly("customer 1 is visited late", "a tour ends late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C101", "R101", "R201", "RC103"})
    void theInstancesThatComeAlongArePlannedCloseToTheBestKnown(String name) throws IOException {
        var instance = RoutesFile.read(name + ".txt", PlanRoutes.lines(name + ".txt"));
        var best = BestKnown.read(PlanRoutes.lines("best-known.csv")).get(name);
        var plan = RoutePlanner.plan(instance.problem(), Effort.of(1, 30_000));
        var check = RoutesCheck.of(
                instance,
                plan.tours().stream()
                        .map(tour -> tour.stops().stream().map(Integer::valueOf).toList())
                        .toList());

        assertThat(check.faults()).isEmpty();
        assertThat(check.truncated()).isBetween(best.optimum() - 1e-6, best.optimum() * 1.04);
        assertThat(check.distance()).isBetween(best.shortest().orElseThrow() - 0.01, best.optimum() * 1.04);
    }

    @Test
    void allPublishedDistancesAreThere() throws IOException {
        var known = BestKnown.read(PlanRoutes.lines("best-known.csv"));

        assertThat(known).hasSize(56 + 60);
        assertThat(known.values().stream()
                        .filter(best -> best.shortest().isPresent())
                        .toList())
                .hasSize(56)
                .allSatisfy(best ->
                        assertThat(best.shortest().orElseThrow()).isBetween(best.optimum(), best.optimum() * 1.017));
    }
}
