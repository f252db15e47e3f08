package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.quenty.planted.PlantedApplication;
import com.quenty.sample.SampleApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTests {

    private static final JavaClasses PLANTED =
            ServiceArchitecture.classesOf(PlantedApplication.class, "com.quenty.planted");

    static Stream<Arguments> planted() {
        return Stream.of(
                arguments(
                        ServiceRules.INSIDES_ARE_NOT_PUBLIC,
                        List.of("PlantedOrder", "PlantedRepository", "PlantedController")),
                arguments(ServiceRules.ENTITIES_STAY_IN_THEIR_FEATURE, List.of("PlantedDirectory", "PlantedOrder")),
                arguments(ServiceRules.CONTROLLERS_SPEAK_NO_ENTITIES, List.of("PlantedController.saysNothing")),
                arguments(ServiceRules.CONTROLLERS_KNOW_NO_REPOSITORIES, List.of("PlantedRepository.save")),
                arguments(ServiceRules.CONTRACTS_STAY_AT_THE_EDGE, List.of("PlantedService", "CustomerView")),
                arguments(
                        ServiceRules.NO_REMOTE_CALL_IN_A_TRANSACTION,
                        List.of("PlantedService.placesWhileAsking", "PlantedDirectory.isActive")),
                arguments(ServiceRules.A_REFUSAL_IS_NO_OUTAGE, List.of("PlantedDirectory.isKnown")),
                arguments(ServiceRules.ENTITIES_HAVE_NO_SETTERS, List.of("setTotalPrice")),
                arguments(ServiceRules.MONEY_IS_EXACT, List.of("totalPrice")),
                arguments(ServiceRules.LOCAL_TIMES_ARE_SAID, List.of("LocalDateTime")),
                arguments(ServiceRules.TIME_COMES_FROM_A_CLOCK, List.of("Instant.now()", "System.currentTimeMillis()")),
                arguments(ServiceRules.SUMS_ARE_LONG, List.of("Integer.sum", "IntStream.sum", "Collectors.summingInt")),
                arguments(ServiceRules.INJECTION_BY_CONSTRUCTOR, List.of("PlantedService.elsewhere")),
                arguments(ServiceRules.PROBLEMS_HAVE_A_CODE, List.of("PlantedFailure", "PlantedUncodedProblem")),
                arguments(ServiceRules.PACKAGES_ARE_NULL_MARKED, List.of("com.quenty.planted.unmarked")),
                arguments(ServiceRules.ENUMS_IN_ENTITIES_ARE_CODED, List.of("PlantedOrder.status")),
                arguments(
                        ServiceRules.HANDLERS_SAY_WHO_MAY_CALL,
                        List.of(
                                "saysNothing carries 0",
                                "saysTwoThings carries 2",
                                "planted:invented",
                                "internal-customers:read")),
                arguments(ServiceRules.WHAT_IS_CREATED_HAS_A_PLACE, List.of("createsNowhere")),
                arguments(
                        ServiceRules.HANDLERS_SAY_WHOSE,
                        List.of(
                                "saysOneThing neither filters by RowScope",
                                "changesCommonData changes something",
                                "belongsToAllAndToNobody is @PlatformOnly and @CommonData")),
                arguments(
                        ServiceRules.TEXTS_OF_QUERIES_ARE_BOUNDED,
                        List.of(
                                "PlantedFilter.q is unbounded",
                                "filter that is not @Valid",
                                "takes an unbounded unbounded",
                                "takes an unbounded tooLong")),
                arguments(ServiceRules.THE_APPLICATION_HOLDS_NO_BEANS, List.of("beanBesideMain")),
                arguments(ServiceRules.ROW_SCOPE_IS_DECIDED_ONCE, List.of("PlantedService.seesEverything")),
                arguments(RoleRules.BEANS_ARE_NAMED_BY_THEIR_ROLE, List.of("PlantedElsewhere")),
                arguments(RoleRules.ROLES_ARE_WHAT_THEY_SAY, List.of("PlantedNamesakeDirectory: only clients")),
                arguments(RoleRules.NAMES_HAVE_NO_EMPTY_WORDS, List.of("PlantedHelper")),
                arguments(RoleRules.NAMES_ARE_NOT_THE_FRAMEWORKS, List.of("planted.orders.Component")),
                arguments(
                        RoleRules.ARGUMENTS_HAVE_ONE_ORDER,
                        List.of("takesItsArgumentsInAnyOrder: caller", "names its IfMatch ifMatch")),
                arguments(ProblemRules.PROBLEMS_STAND_IN_ONE_FILE, List.of("PlantedUncodedProblem is not nested")),
                arguments(
                        ProblemRules.ONE_FILE_OF_PROBLEMS_IN_A_PACKAGE,
                        List.of("PlantedFurtherProblems is not a final class", "is one of 2 files of problems")),
                arguments(
                        ProblemRules.CODES_ARE_NAMES,
                        List.of("PlantedOrderProblems.Paid has the code 'order-settled'")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void theRuleFindsWhatWasPlanted(ArchRule rule, List<String> traces) {
        assertThat(violations(rule)).contains(traces);
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(planted().map(arguments -> ((ArchRule) arguments.get()[0]).getDescription()))
                .containsExactlyElementsOf(Stream.of(
                                ServiceRules.ALL,
                                List.of(ServiceRules.ROW_SCOPE_IS_DECIDED_ONCE),
                                RoleRules.ALL,
                                ProblemRules.ALL)
                        .flatMap(List::stream)
                        .map(ArchRule::getDescription)
                        .toList());
    }

    @Test
    void theRulesLeaveAloneWhatIsRight() {
        assertThat(violations(ServiceRules.HANDLERS_SAY_WHO_MAY_CALL)).doesNotContain("saysOneThing");
        assertThat(violations(ServiceRules.HANDLERS_SAY_WHOSE))
                .doesNotContain("changesThePlatform", "showsCommonData", "filtersByScope");
        assertThat(violations(ServiceRules.TEXTS_OF_QUERIES_ARE_BOUNDED))
                .doesNotContain("bounded bounded", "PlantedFilter.fitting", "PlantedFilter.country");
        assertThat(violations(ServiceRules.NO_REMOTE_CALL_IN_A_TRANSACTION)).doesNotContain("asksFirst");
        assertThat(violations(ProblemRules.CODES_ARE_NAMES)).doesNotContain("Shipped");
        assertThat(violations(RoleRules.BEANS_ARE_NAMED_BY_THEIR_ROLE)).doesNotContain("PlantedController");
    }

    @Test
    void aTangledServiceFailsWithEverythingAtOnce() {
        assertThatThrownBy(() -> ServiceArchitecture.verify(PlantedApplication.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle")
                .hasMessageContaining("setTotalPrice")
                .hasMessageContaining("planted:invented");
    }

    @Test
    void aCleanServicePasses() {
        assertThatCode(() -> ServiceArchitecture.verify(SampleApplication.class))
                .doesNotThrowAnyException();
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
    }
}
