package com.quenty.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ProblemCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;

/**
 * A feature's problems stand in one file, {@code OrderProblems.Paid}, and their code is their name: {@code paid} or, with the
 * noun, {@code order-paid}.
 */
final class ProblemRules {

    private static final String FILE = "Problems";

    static final ArchRule PROBLEMS_STAND_IN_ONE_FILE = classes()
            .that(describe("are problems", ProblemRules::isProblem))
            .should(ServiceRules.condition("be nested in XProblems", (type, events) -> {
                if (!type.getEnclosingClass().map(ProblemRules::isFile).orElse(false)) {
                    events.add(ServiceRules.violated(type, "%s is not nested in XProblems", type.getName()));
                }
            }))
            .as("the problems of a feature are nested in XProblems");

    static final ArchRule ONE_FILE_OF_PROBLEMS_IN_A_PACKAGE = classes()
            .that(describe("are named XProblems", ProblemRules::isNamedLikeAFile))
            .should(ServiceRules.condition("be the only ones in their package", (type, events) -> {
                if (!isFile(type)) {
                    events.add(ServiceRules.violated(
                            type, "%s is not a final class with a private constructor alone", type.getName()));
                }
                long files = type.getPackage().getClasses().stream()
                        .filter(ProblemRules::isNamedLikeAFile)
                        .count();
                if (files > 1) {
                    events.add(ServiceRules.violated(
                            type, "%s is one of %d files of problems in its package", type.getName(), files));
                }
            }))
            .as("a package has one XProblems, final and never made");

    static final ArchRule CODES_ARE_NAMES = classes()
            .that(describe(
                    "are nested problems",
                    type -> isProblem(type)
                            && type.isAnnotatedWith(ProblemCode.class)
                            && type.getEnclosingClass()
                                    .map(ProblemRules::isFile)
                                    .orElse(false)))
            .should(ServiceRules.condition("have the code of their name", (type, events) -> {
                var code = type.getAnnotationOfType(ProblemCode.class).value();
                var file = type.getEnclosingClass().orElseThrow().getSimpleName();
                var noun = file.substring(0, file.length() - FILE.length());
                var allowed = List.of(kebab(type.getSimpleName()), kebab(noun + type.getSimpleName()));
                if (!allowed.contains(code)) {
                    events.add(ServiceRules.violated(
                            type, "%s.%s has the code '%s', not %s", file, type.getSimpleName(), code, allowed));
                }
            }))
            .as("a problem's code is its name, or its noun and its name");

    static final List<ArchRule> ALL =
            List.of(PROBLEMS_STAND_IN_ONE_FILE, ONE_FILE_OF_PROBLEMS_IN_A_PACKAGE, CODES_ARE_NAMES);

    private ProblemRules() {}

    private static boolean isProblem(JavaClass type) {
        return type.isAssignableTo(DomainProblem.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static boolean isNamedLikeAFile(JavaClass type) {
        return type.isTopLevelClass()
                && type.getSimpleName().endsWith(FILE)
                && type.getSimpleName().length() > FILE.length();
    }

    private static boolean isFile(JavaClass type) {
        return isNamedLikeAFile(type)
                && type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .map(JavaConstructor::getModifiers)
                        .allMatch(modifiers -> modifiers.contains(JavaModifier.PRIVATE));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
