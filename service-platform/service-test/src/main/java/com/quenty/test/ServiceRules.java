package com.quenty.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.contracts.permissions.PermissionCatalogue.Permission;
import com.quenty.platform.architecture.LocalTimes;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.security.RowScope;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;

/** The ArchUnit rules that hold for every service. Each has a planted violation in this module's tests. */
final class ServiceRules {

    private static final String CLIENTS = "..clients..";

    // By name: the gateway is held to these rules too and has no persistence.
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String MAPPED_SUPERCLASS = "jakarta.persistence.MappedSuperclass";

    private static final Pattern MONEY = Pattern.compile(
            "(?i).*(amount|price|cost|fee|balance|principal|charge|refund|salary|income|payment|revenue|tax|interest|"
                    + "discount|royalty|deposit|budget).*");

    private static final int LONGEST_TEXT_OF_A_QUERY = 255;

    private static final Set<String> INT_SUMS =
            Set.of("java.lang.Integer.sum", "java.util.stream.Collectors.summingInt", "java.util.stream.IntStream.sum");

    static final DescribedPredicate<JavaClass> CONTROLLERS =
            describe("controllers", type -> type.isMetaAnnotatedWith(Controller.class));
    private static final DescribedPredicate<JavaClass> ENTITIES =
            describe("entities", type -> type.isAnnotatedWith(ENTITY) || type.isAnnotatedWith(MAPPED_SUPERCLASS));
    static final DescribedPredicate<JavaClass> REPOSITORIES =
            assignableTo("org.springframework.data.repository.Repository").as("repositories");
    static final DescribedPredicate<JavaMethod> HANDLERS = describe("handler methods", ServiceRules::isHandler);

    /** A feature with sub-packages: those share its entities, which are public for that. */
    private static final DescribedPredicate<JavaClass> IN_A_FEATURE_THAT_IS_SPLIT = describe(
            "in a feature that is split",
            type -> !type.getPackage().getSubpackages().isEmpty());

    static final ArchRule INSIDES_ARE_NOT_PUBLIC = classes()
            .that(CONTROLLERS.or(ENTITIES.and(not(IN_A_FEATURE_THAT_IS_SPLIT))).or(REPOSITORIES))
            .should(notBePublic())
            .as("controllers, repositories and entities of one package are not public");

    static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE = classes()
            .that(ENTITIES)
            .should(beKnownInTheirFeatureOnly())
            .as("an entity is known below its own package only");

    static final ArchRule CONTROLLERS_SPEAK_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat(CONTROLLERS)
            .should(mentionNo(ENTITIES))
            .as("no entity stands in a controller's signature");

    static final ArchRule CONTROLLERS_KNOW_NO_REPOSITORIES = noClasses()
            .that(CONTROLLERS)
            .should()
            .dependOnClassesThat(REPOSITORIES)
            .as("controllers do not touch repositories");

    static final ArchRule CONTRACTS_STAY_AT_THE_EDGE = noClasses()
            .that(not(resideInAPackage(CLIENTS)).and(not(internalControllers())))
            .should()
            .dependOnClassesThat(resideInAPackage("com.quenty.contracts..")
                    .and(not(resideInAPackage("com.quenty.contracts.permissions.."))))
            .as("only clients and Internal*Controller see what services say to each other");

    static final ArchRule NO_REMOTE_CALL_IN_A_TRANSACTION = methods()
            .that(describe("are transactional", ServiceRules::isTransactional))
            .should(reachNoClient())
            .as("transactional methods do not call clients: ask first, then write");

    /** An adapter that does not know a refusal lets it pass; the platform's advice answers by what it means. */
    static final ArchRule A_REFUSAL_IS_NO_OUTAGE = noClasses()
            .that(resideInAPackage(CLIENTS))
            .should()
            .dependOnClassesThat(
                    describe("are the outage of a sibling", type -> type.isEquivalentTo(UpstreamFailure.class)))
            .as("no adapter reports a sibling's answer as an outage");

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat(ENTITIES)
            .should()
            .haveNameMatching("set[A-Z].*")
            .as("entities have verbs, not setters");

    static final ArchRule MONEY_IS_EXACT = noFields()
            .that(describe(
                    "are named like money",
                    field -> MONEY.matcher(field.getName()).matches()))
            .should()
            .haveRawType(describe(
                    "a binary fraction",
                    type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                            .contains(type.getName())))
            .as("money is never double or float");

    static final ArchRule LOCAL_TIMES_ARE_SAID = noClasses()
            .that(describe(
                    "are in a package without @LocalTimes",
                    type -> !type.getPackage().isAnnotatedWith(LocalTimes.class)))
            .should()
            .dependOnClassesThat(
                    describe("are a time without a zone", type -> type.getName().equals("java.time.LocalDateTime")))
            .as("a time carries its zone, except where @LocalTimes says that it stands beside");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are a time without a zone",
                    type -> Set.of(
                                    "java.util.Date",
                                    "java.util.Calendar",
                                    "java.util.GregorianCalendar",
                                    "java.sql.Date",
                                    "java.sql.Timestamp")
                            .contains(type.getName())))
            .orShould()
            .accessTargetWhere(describe("the target is the system's time", ServiceRules::asksTheSystem))
            .as("time comes from a Clock and carries its zone");

    /** A row fits into an int, the sum of many rows need not, and an int that overflows does so silently. */
    static final ArchRule SUMS_ARE_LONG = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "the target sums ints",
                    access -> INT_SUMS.contains(access.getTargetOwner().getName() + '.' + access.getName())))
            .as("sums are long: no Integer.sum, summingInt or IntStream.sum");

    static final ArchRule INJECTION_BY_CONSTRUCTOR = classes()
            .should(injectByConstructorOnly())
            .as("what a bean needs comes through its constructor, without @Autowired");

    static final ArchRule PROBLEMS_HAVE_A_CODE = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should(beAProblemWithACode())
            .as("what features throw is a final DomainProblem with a @ProblemCode");

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(liveInANullMarkedPackage()).as("every package is @NullMarked");

    static final ArchRule ENUMS_IN_ENTITIES_ARE_CODED = fields().that()
            .areDeclaredInClassesThat(ENTITIES)
            .and(describe("are enums", field -> field.getRawType().isEnum()))
            .should()
            .haveRawType(assignableTo(Coded.class))
            .as("an entity's enums are Coded (or a Lifecycle)");

    static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = methods()
            .that(HANDLERS)
            .should(sayWhoMayCall())
            .as("a handler carries exactly one of @RequiresPermission (of the catalogue), @Authenticated and"
                    + " @PublicEndpoint");

    static final ArchRule WHAT_IS_CREATED_HAS_A_PLACE = noMethods()
            .that(HANDLERS)
            .should()
            .beAnnotatedWith(describe(
                    "a status of 201",
                    annotation -> annotation.getRawType().isEquivalentTo(ResponseStatus.class)
                            && Set.of("value", "code").stream()
                                    .map(annotation::get)
                                    .anyMatch(value -> value.filter(JavaEnumConstant.class::isInstance)
                                            .map(status -> ((JavaEnumConstant) status).name())
                                            .filter("CREATED"::equals)
                                            .isPresent())))
            .as("201 is answered by Created.at, which says where");

    static final ArchRule HANDLERS_SAY_WHOSE = methods()
            .that(HANDLERS)
            .and()
            .areAnnotatedWith(RequiresPermission.class)
            .and()
            .areDeclaredInClassesThat(not(internalControllers()))
            .should(askWhoseOrSayThatItIsNobodys())
            .as("a handler that wants a permission filters by RowScope, or is @PlatformOnly, or reads @CommonData");

    /** A parameter of any length is compared with every row. Texts without narrower bounds have those of a column. */
    static final ArchRule TEXTS_OF_QUERIES_ARE_BOUNDED = methods()
            .that(HANDLERS)
            .should(takeBoundedTexts())
            .as("texts of a query have @Size of at most 255, or a format of their own, and filters are @Valid");

    static final ArchRule THE_APPLICATION_HOLDS_NO_BEANS = noMethods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(SpringBootApplication.class))
            .should()
            .beAnnotatedWith(Bean.class)
            .as("the @SpringBootApplication class holds no beans: slices would start them all");

    /** A service's own decision about scopes, where scopes are what it is about. */
    private static final Set<String> DECIDE_ABOUT_SCOPES = Set.of("com.quenty.auth.roles.Actor");

    static final ArchRule ROW_SCOPE_IS_DECIDED_ONCE = noClasses()
            .that(describe(
                    "are not auth-service's grants",
                    type -> !DECIDE_ABOUT_SCOPES.contains(outermost(type).getName())))
            .should()
            .accessTargetWhere(describe(
                    "the target is Caller.scope()",
                    access -> access.getTargetOwner().isEquivalentTo(Caller.class)
                            && access.getName().equals("scope")))
            .as("RowScope says which rows a caller sees, nobody else asks Caller.scope()");

    static final List<ArchRule> ALL = Stream.of(
                    INSIDES_ARE_NOT_PUBLIC,
                    ENTITIES_STAY_IN_THEIR_FEATURE,
                    CONTROLLERS_SPEAK_NO_ENTITIES,
                    CONTROLLERS_KNOW_NO_REPOSITORIES,
                    CONTRACTS_STAY_AT_THE_EDGE,
                    NO_REMOTE_CALL_IN_A_TRANSACTION,
                    A_REFUSAL_IS_NO_OUTAGE,
                    ENTITIES_HAVE_NO_SETTERS,
                    MONEY_IS_EXACT,
                    LOCAL_TIMES_ARE_SAID,
                    TIME_COMES_FROM_A_CLOCK,
                    SUMS_ARE_LONG,
                    INJECTION_BY_CONSTRUCTOR,
                    PROBLEMS_HAVE_A_CODE,
                    PACKAGES_ARE_NULL_MARKED,
                    ENUMS_IN_ENTITIES_ARE_CODED,
                    HANDLERS_SAY_WHO_MAY_CALL,
                    WHAT_IS_CREATED_HAS_A_PLACE,
                    HANDLERS_SAY_WHOSE,
                    TEXTS_OF_QUERIES_ARE_BOUNDED,
                    THE_APPLICATION_HOLDS_NO_BEANS)
            // A service without entities, or the gateway without controllers, breaks none of them.
            .map(rule -> rule.allowEmptyShould(true))
            .toList();

    private ServiceRules() {}

    private static DescribedPredicate<JavaClass> internalControllers() {
        return describe(
                "Internal*Controller", type -> outermost(type).getSimpleName().matches("Internal.*Controller"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ServiceRules::outermost).orElse(type);
    }

    private static boolean isTransactional(JavaMethod method) {
        return Stream.concat(Stream.of(method), Stream.of(method.getOwner())).anyMatch(element -> {
            var transactional = metaAnnotatedWith("org.springframework.transaction.annotation.Transactional");
            return transactional.test(element);
        });
    }

    /** Follows calls through the service's own code, so that a private method in between hides nothing. */
    private static ArchCondition<JavaMethod> reachNoClient() {
        return condition("reach no client", (method, events) -> follow(method, method, new HashSet<>(), events));
    }

    private static void follow(JavaMethod start, JavaCodeUnit from, Set<JavaCodeUnit> seen, ConditionEvents events) {
        if (!seen.add(from)) {
            return;
        }
        for (JavaMethodCall call : from.getMethodCallsFromSelf()) {
            var target = call.getTargetOwner();
            if (resideInAPackage(CLIENTS).test(target) && !from.getOwner().equals(target)) {
                events.add(SimpleConditionEvent.violated(
                        start, "%s is transactional and reaches a client: %s".formatted(name(start), call)));
            } else {
                Optional<? extends JavaCodeUnit> next = call.getTarget().resolveMember();
                next.filter(unit -> !unit.getMethodCallsFromSelf().isEmpty())
                        .ifPresent(unit -> follow(start, unit, seen, events));
            }
        }
    }

    private static ArchCondition<JavaClass> beKnownInTheirFeatureOnly() {
        return condition(
                "be known in their feature only",
                (entity, events) -> entity.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> !isBelow(
                                entity.getPackageName(),
                                dependency.getOriginClass().getPackageName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(entity, dependency.getDescription()))));
    }

    private static boolean isBelow(String feature, String other) {
        return other.equals(feature) || other.startsWith(feature + '.');
    }

    private static ArchCondition<JavaMethod> mentionNo(DescribedPredicate<JavaClass> types) {
        return condition(
                "mention no " + types.getDescription(),
                (method, events) -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
                        .filter(types)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, "%s mentions %s".formatted(name(method), type.getSimpleName())))));
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        boolean now = access instanceof JavaMethodCall call
                && access.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean millis = owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        boolean zone =
                owner.getName().equals("java.time.ZoneId") && access.getName().equals("systemDefault");
        boolean clock =
                owner.getName().equals("java.time.Clock") && access.getName().startsWith("system");
        return now || millis || zone || clock;
    }

    private static ArchCondition<JavaClass> injectByConstructorOnly() {
        return condition("inject by constructor only", (type, events) -> {
            Stream<? extends JavaMember> members = type.getMembers().stream();
            members.filter(member -> isInjected(member))
                    .forEach(member -> events.add(SimpleConditionEvent.violated(
                            type, "%s is injected by annotation".formatted(member.getFullName()))));
        });
    }

    private static boolean isInjected(JavaMember member) {
        boolean field = member instanceof JavaField;
        return member.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.equals(Autowired.class.getName())
                        || name.equals("jakarta.inject.Inject")
                        || name.equals("jakarta.annotation.Resource")
                        || (field && name.equals(Value.class.getName())));
    }

    private static ArchCondition<JavaClass> beAProblemWithACode() {
        return condition("be a problem with a code", (type, events) -> {
            if (!type.isAssignableTo(DomainProblem.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " does not extend DomainProblem"));
            } else if (!type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && !(type.isAnnotatedWith(ProblemCode.class)
                            && type.getModifiers().contains(JavaModifier.FINAL))) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is not final or has no @ProblemCode of its own"));
            }
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a @NullMarked package", (type, events) -> {
            if (!type.getSimpleName().equals("package-info")
                    && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        "%s has no @NullMarked package-info (%s)".formatted(type.getPackageName(), type.getName())));
            }
        });
    }

    /** Declared with a mapping, or implementing a method of a contract. */
    private static boolean isHandler(JavaMethod method) {
        if (!CONTROLLERS.test(method.getOwner()) || method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        var reflected = method.reflect();
        return AnnotatedElementUtils.hasAnnotation(reflected, RequestMapping.class)
                || AnnotatedElementUtils.hasAnnotation(reflected, HttpExchange.class);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return condition("say who may call", (method, events) -> {
            long count = Stream.of(RequiresPermission.class, Authenticated.class, PublicEndpoint.class)
                    .filter(method::isAnnotatedWith)
                    .count();
            if (count != 1) {
                events.add(SimpleConditionEvent.violated(
                        method, "%s carries %d of the three".formatted(name(method), count)));
            }
            method.tryGetAnnotationOfType(RequiresPermission.class).ifPresent(required -> {
                var catalogue = internalControllers().test(method.getOwner())
                        ? PermissionCatalogue.INTERNAL_PERMISSIONS
                        : PermissionCatalogue.PERMISSIONS;
                if (catalogue.stream().map(Permission::name).noneMatch(required.value()::equals)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            "%s wants %s, which the catalogue does not list"
                                    .formatted(name(method), required.value())));
                }
            });
        });
    }

    private static ArchCondition<JavaMethod> askWhoseOrSayThatItIsNobodys() {
        return condition("ask whose it is", (method, events) -> {
            boolean platformOnly = method.isAnnotatedWith(PlatformOnly.class);
            boolean common = method.isAnnotatedWith(CommonData.class);
            if (platformOnly && common) {
                events.add(violated(method, "%s is @PlatformOnly and @CommonData", name(method)));
            } else if (common && !AnnotatedElementUtils.hasAnnotation(method.reflect(), GetMapping.class)) {
                events.add(violated(method, "%s changes something and says that it is @CommonData", name(method)));
            } else if (!platformOnly && !common && !asksForRows(method, new HashSet<>())) {
                events.add(violated(
                        method, "%s neither filters by RowScope nor is @PlatformOnly or @CommonData", name(method)));
            }
        });
    }

    private static ArchCondition<JavaMethod> takeBoundedTexts() {
        return condition("take bounded texts", (method, events) -> {
            for (var parameter : method.reflect().getParameters()) {
                var type = parameter.getType();
                if (parameter.isAnnotationPresent(RequestParam.class)
                        && type == String.class
                        && !isBounded(parameter)) {
                    events.add(violated(method, "%s takes an unbounded %s", name(method), parameter.getName()));
                }
                if (!type.isRecord() || !type.getSimpleName().endsWith("Filter")) {
                    continue;
                }
                if (!parameter.isAnnotationPresent(Valid.class)) {
                    events.add(violated(method, "%s takes a filter that is not @Valid", name(method)));
                }
                Stream.of(type.getRecordComponents())
                        .filter(component -> component.getType() == String.class)
                        .filter(component -> !isBounded(component.getAccessor()))
                        .forEach(component -> events.add(
                                violated(method, "%s.%s is unbounded", type.getSimpleName(), component.getName())));
            }
        });
    }

    private static boolean isBounded(AnnotatedElement text) {
        var size = text.getAnnotation(Size.class);
        return size != null
                ? size.max() <= LONGEST_TEXT_OF_A_QUERY
                : Stream.of(text.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(type -> type.isAnnotationPresent(Constraint.class)
                                && type.getPackageName().startsWith("com.quenty."));
    }

    /** Follows calls and method references through the service's own code. */
    private static boolean asksForRows(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        if (!seen.add(from)) {
            return false;
        }
        return Stream.concat(from.getCallsFromSelf().stream(), from.getCodeUnitReferencesFromSelf().stream())
                .anyMatch(access -> isQuestionForRows(access)
                        || access.getTarget().resolveMember().stream()
                                .flatMap(ServiceRules::withImplementations)
                                .anyMatch(next -> asksForRows(next, seen)));
    }

    /** A feature may declare what it needs of another, which then implements it. */
    private static Stream<JavaCodeUnit> withImplementations(JavaMember member) {
        if (!(member instanceof JavaCodeUnit declared)) {
            return Stream.empty();
        }
        var implementations = declared.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(declared.getName())
                        && method.getParameters().size()
                                == declared.getParameters().size());
        return Stream.concat(Stream.of(declared), implementations);
    }

    /** Asks for a caller's {@code RowScope}, or for the scope itself where that is allowed. */
    private static boolean isQuestionForRows(JavaAccess<?> access) {
        if (access.getTargetOwner().isEquivalentTo(Caller.class)) {
            return access.getName().equals("scope");
        }
        return access.getTargetOwner().isEquivalentTo(RowScope.class)
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class));
    }

    static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + '.' + method.getName();
    }

    /** @param message with {@code %s} for the arguments */
    static ConditionEvent violated(Object item, String message, Object... arguments) {
        return SimpleConditionEvent.violated(item, message.formatted(arguments));
    }

    /** For a rule that says "no …": there a violation is what satisfies the condition. */
    static ConditionEvent satisfied(Object item, String message, Object... arguments) {
        return SimpleConditionEvent.satisfied(item, message.formatted(arguments));
    }

    interface Check<T> {
        void on(T item, ConditionEvents events);
    }

    static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.on(item, events);
            }
        };
    }
}
