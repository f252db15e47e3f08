package com.quenty.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Names tell roles: the dictionary of {@link Glossary} and what each of its words promises. */
final class RoleRules {

    private static final Glossary GLOSSARY = Glossary.ofSuite();

    /** Simple names that everybody reads as the framework's. */
    private static final Set<String> TAKEN = Set.of(
            "Advice",
            "Autowired",
            "Bean",
            "Cache",
            "Column",
            "Component",
            "Configuration",
            "Controller",
            "ControllerAdvice",
            "Converter",
            "Cookie",
            "Embeddable",
            "Entity",
            "Environment",
            "EventListener",
            "ExceptionHandler",
            "Filter",
            "HttpHeaders",
            "HttpMethod",
            "HttpStatus",
            "Id",
            "Interceptor",
            "Lazy",
            "Listener",
            "Page",
            "Pageable",
            "Primary",
            "ProblemDetail",
            "Profile",
            "Qualifier",
            "Query",
            "Repository",
            "RequestEntity",
            "Resource",
            "ResponseEntity",
            "RestController",
            "Scheduled",
            "Service",
            "Servlet",
            "Sort",
            "Table",
            "Transactional",
            "Validator",
            "Value",
            "Version");

    private static final DescribedPredicate<JavaClass> BEANS = describe("beans", RoleRules::isBean);

    static final ArchRule BEANS_ARE_NAMED_BY_THEIR_ROLE = classes()
            .that(BEANS)
            .should(ServiceRules.condition("end in a word of the glossary", (type, events) -> {
                if (!GLOSSARY.isRole(type.getSimpleName())) {
                    events.add(ServiceRules.violated(type, "%s ends in no role of docs/glossary.md", type.getName()));
                }
            }))
            .as("a bean's name ends in a role of the glossary");

    static final ArchRule ROLES_ARE_WHAT_THEY_SAY = classes()
            .that(BEANS)
            .should(ServiceRules.condition(
                    "be what their name says",
                    (type, events) -> promises(type).forEach((promise, kept) -> {
                        if (!kept) {
                            events.add(ServiceRules.violated(type, "%s: %s", type.getName(), promise));
                        }
                    })))
            .as("a bean is what its name says");

    static final ArchRule NAMES_HAVE_NO_EMPTY_WORDS = noClasses()
            .should(ServiceRules.condition("end in a word that is not used", (type, events) -> {
                if (GLOSSARY.isNotUsed(type.getSimpleName())) {
                    events.add(ServiceRules.satisfied(type, "%s ends in a word that is not used", type.getName()));
                }
            }))
            .as("no name ends in a word that the glossary does not use");

    static final ArchRule NAMES_ARE_NOT_THE_FRAMEWORKS = noClasses()
            .should(ServiceRules.condition("be named like a type of the framework", (type, events) -> {
                if (TAKEN.contains(type.getSimpleName())) {
                    events.add(ServiceRules.satisfied(type, "%s is a name of the framework", type.getName()));
                }
            }))
            .as("no type is named like one of the framework");

    static final ArchRule ARGUMENTS_HAVE_ONE_ORDER = methods()
            .that(ServiceRules.HANDLERS)
            .should(ServiceRules.condition("take their arguments in order", (method, events) -> {
                var parameters = method.reflect().getParameters();
                var ranks = Stream.of(parameters)
                        .map(RoleRules::rank)
                        .filter(rank -> rank >= 0)
                        .toList();
                if (!ranks.equals(ranks.stream().sorted().toList())) {
                    events.add(ServiceRules.violated(
                            method, "%s: caller, path, match, body or filter, page", ServiceRules.name(method)));
                }
                for (var parameter : parameters) {
                    if (parameter.getType() == IfMatch.class
                            && !parameter.getName().equals("match")) {
                        events.add(ServiceRules.violated(
                                method, "%s names its IfMatch %s", ServiceRules.name(method), parameter.getName()));
                    }
                }
            }))
            .as("handlers take caller, path ids, match, body or filter, page, in this order");

    static final List<ArchRule> ALL = List.of(
            BEANS_ARE_NAMED_BY_THEIR_ROLE,
            ROLES_ARE_WHAT_THEY_SAY,
            NAMES_HAVE_NO_EMPTY_WORDS,
            NAMES_ARE_NOT_THE_FRAMEWORKS,
            ARGUMENTS_HAVE_ONE_ORDER);

    private RoleRules() {}

    /** By stereotype, as configuration properties, as a repository, or made by a {@code @Bean} method of the same service. */
    private static boolean isBean(JavaClass type) {
        if (type.isAnnotation() || type.isAnnotatedWith(SpringBootApplication.class)) {
            return false;
        }
        return type.isMetaAnnotatedWith(Component.class)
                || type.isAnnotatedWith(ConfigurationProperties.class)
                || isSpringData(type)
                || isMadeByABeanMethod(type);
    }

    private static boolean isSpringData(JavaClass type) {
        return type.isInterface() && ServiceRules.REPOSITORIES.test(type);
    }

    private static boolean isMadeByABeanMethod(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .distinct()
                .flatMap(user -> user.getMethods().stream())
                .anyMatch(method -> method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().equals(type));
    }

    private static Map<String, Boolean> promises(JavaClass type) {
        var name = type.getSimpleName();
        var promises = new LinkedHashMap<String, Boolean>();
        promise(promises, "controllers are named XController", ServiceRules.CONTROLLERS.test(type), name, "Controller");
        promise(
                promises,
                "@Service and the name XService go together",
                type.isAnnotatedWith(Service.class),
                name,
                "Service");
        promise(promises, "repositories are named XRepository", isSpringData(type), name, "Repository");
        promise(
                promises,
                "@ConfigurationProperties are named XProperties",
                type.isAnnotatedWith(ConfigurationProperties.class),
                name,
                "Properties");
        promise(
                promises,
                "@Configuration and the name XConfiguration go together",
                type.isMetaAnnotatedWith(Configuration.class),
                name,
                "Configuration");
        promise(promises, "advice is named XAdvice", type.isMetaAnnotatedWith(ControllerAdvice.class), name, "Advice");
        promise(
                promises,
                "servlet filters are named XServletFilter",
                type.isAssignableTo("jakarta.servlet.Filter"),
                name,
                "ServletFilter");
        promises.put(
                "only clients hold an XDirectory",
                !name.endsWith("Directory") || type.getPackageName().endsWith(".clients"));
        promises.put(
                "XController is a controller",
                !name.endsWith("Controller") || type.isMetaAnnotatedWith(Controller.class));
        promises.put("XService is a @Service", !name.endsWith("Service") || type.isAnnotatedWith(Service.class));
        return promises;
    }

    private static void promise(
            Map<String, Boolean> promises, String promise, boolean isOfThisKind, String name, String word) {
        promises.put(promise, !isOfThisKind || name.endsWith(word));
    }

    /** Where an argument goes; -1 when it may stand anywhere. */
    private static int rank(Parameter parameter) {
        Map<Predicate<Parameter>, Integer> ranks = new LinkedHashMap<>();
        ranks.put(is -> is.getType() == Caller.class, 0);
        ranks.put(is -> is.isAnnotationPresent(PathVariable.class), 1);
        ranks.put(is -> is.getType() == IfMatch.class, 2);
        ranks.put(is -> is.isAnnotationPresent(RequestBody.class) || is.isAnnotationPresent(RequestParam.class), 3);
        ranks.put(
                is -> is.getType() == MergePatch.class
                        || is.getType().getSimpleName().endsWith("Filter"),
                3);
        ranks.put(is -> is.getType() == PageRequest.class, 4);
        return ranks.entrySet().stream()
                .filter(rank -> rank.getKey().test(parameter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }
}
