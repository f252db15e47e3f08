package com.quenty.reverselogistics.returns.inspections;

import com.quenty.reverselogistics.rules.ConditionGrade;
import java.util.List;

/** The grade of goods: that of the worst criterion, whoever inspects them. */
final class GradePolicy {

    private GradePolicy() {}

    static FunctionalStatus status(List<FunctionalTest> tests) {
        if (tests.isEmpty()) {
            return FunctionalStatus.NOT_TESTED;
        }
        if (tests.stream().anyMatch(test -> test.essential() && !test.passed())) {
            return FunctionalStatus.NOT_WORKING;
        }
        return tests.stream().allMatch(FunctionalTest::passed) ? FunctionalStatus.WORKING : FunctionalStatus.IMPAIRED;
    }

    static ConditionGrade grade(InspectItemRequest found) {
        if (!found.genuine() || found.hazardous() || found.expired()) {
            return ConditionGrade.F;
        }
        var grade = found.sealed() ? ConditionGrade.A : ConditionGrade.B;
        grade = grade.worse(
                switch (found.cosmeticCondition()) {
                    case FLAWLESS -> ConditionGrade.A;
                    case LIGHT_TRACES -> ConditionGrade.C;
                    case CLEAR_TRACES -> ConditionGrade.D;
                    case DAMAGED -> ConditionGrade.E;
                });
        grade = grade.worse(
                switch (found.completeness()) {
                    case COMPLETE -> ConditionGrade.A;
                    case ACCESSORY_MISSING -> ConditionGrade.D;
                    case ESSENTIAL_MISSING -> ConditionGrade.E;
                });
        grade = grade.worse(
                switch (status(found.tests())) {
                    case NOT_TESTED, WORKING -> ConditionGrade.A;
                    case IMPAIRED -> ConditionGrade.D;
                    case NOT_WORKING -> ConditionGrade.E;
                });
        for (var defect : found.defects()) {
            grade = grade.worse(
                    switch (defect.severity()) {
                        case MINOR -> ConditionGrade.C;
                        case MAJOR -> ConditionGrade.E;
                        case CRITICAL -> ConditionGrade.F;
                    });
        }
        return grade;
    }
}
