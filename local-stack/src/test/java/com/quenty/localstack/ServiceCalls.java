package com.quenty.localstack;

import com.quenty.localstack.run.Status;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Every call that a deployed service makes to a sibling, found in the classes of the jars, and made as that service: with its
 * own client, at the sibling that runs.
 */
final class ServiceCalls {

    private static final String CONTRACTS = "com/quenty/contracts/";
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final Map<String, List<ClassModel>> classes = new TreeMap<>();
    /** Interface and method to verb and path. */
    private final Map<String, Map<String, Exchange>> contracts = new HashMap<>();

    private record Exchange(String verb, String path) {}

    record Call(String caller, String provider, String verb, String path) implements Comparable<Call> {

        @Override
        public int compareTo(Call other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "%s: %s %s of %s".formatted(caller, verb, path, provider);
        }
    }

    private ServiceCalls() {}

    static Set<Call> of(SourceTree sources) throws IOException {
        var calls = new ServiceCalls();
        for (var service : sources.services()) {
            calls.read(service.name(), sources.jarOf(service).toFile());
        }
        return calls.found();
    }

    private void read(String service, File file) throws IOException {
        var ours = file.getName().substring(service.length()); // "-1.0.jar": what was built with it
        var models = new ArrayList<ClassModel>();
        try (var jar = new JarFile(file)) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith("BOOT-INF/lib/")
                        && entry.getName().endsWith(ours)) {
                    try (var library = new ZipInputStream(
                            new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes()))) {
                        for (ZipEntry inner = library.getNextEntry(); inner != null; inner = library.getNextEntry()) {
                            add(models, inner.getName(), library.readAllBytes());
                        }
                    }
                } else {
                    add(models, entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        classes.put(service, models);
        models.forEach(this::readContract);
    }

    private static void add(List<ClassModel> models, String name, byte[] content) {
        if (name.contains("com/quenty/") && name.endsWith(".class")) {
            models.add(ClassFile.of().parse(content));
        }
    }

    private void readContract(ClassModel model) {
        var name = nameOf(model);
        if (!name.startsWith(CONTRACTS)) {
            return;
        }
        var base = exchange(annotations(model), "");
        for (var method : model.methods()) {
            var exchange = exchange(annotations(method), base == null ? "" : base.path());
            if (exchange != null) {
                contracts
                        .computeIfAbsent(name, unknown -> new HashMap<>())
                        .put(method.methodName().stringValue(), exchange);
            }
        }
    }

    private static List<Annotation> annotations(ClassModel model) {
        return model.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(found -> found.annotations())
                .orElse(List.of());
    }

    private static List<Annotation> annotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(found -> found.annotations())
                .orElse(List.of());
    }

    private static @Nullable Exchange exchange(List<Annotation> annotations, String base) {
        for (var annotation : annotations) {
            var type = annotation.classSymbol().displayName();
            if (type.endsWith("Exchange")) {
                var path = annotation.elements().stream()
                        .filter(element ->
                                Set.of("value", "url").contains(element.name().stringValue()))
                        .map(element -> ((AnnotationValue.OfString) element.value()).stringValue())
                        .findFirst()
                        .orElse("");
                return new Exchange(type.substring(0, type.length() - 8).toUpperCase(Locale.ROOT), base + path);
            }
        }
        return null;
    }

    private Set<Call> found() {
        var calls = new TreeSet<Call>();
        classes.forEach((caller, models) -> models.stream()
                .filter(model -> !nameOf(model).startsWith(CONTRACTS))
                .flatMap(model -> model.methods().stream())
                .flatMap(method -> method.code().stream())
                .forEach(code -> code.forEach(element -> {
                    if (element instanceof InvokeInstruction invoked) {
                        var contract = invoked.owner().asInternalName();
                        var exchange = contracts
                                .getOrDefault(contract, Map.of())
                                .get(invoked.name().stringValue());
                        if (exchange != null) {
                            // All services share the platform's follower of revocations; their source follows nobody.
                            providersOf(contract).stream()
                                    .filter(provider -> !provider.equals(caller))
                                    .forEach(provider ->
                                            calls.add(new Call(caller, provider, exchange.verb(), exchange.path())));
                        }
                    }
                })));
        return calls;
    }

    private List<String> providersOf(String contract) {
        return classes.entrySet().stream()
                .filter(service -> service.getValue().stream()
                        .anyMatch(model -> model.interfaces().stream()
                                .anyMatch(type -> type.asInternalName().equals(contract))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    /**
     * Makes each call, with ids that nothing has and bodies that say nothing: permission is asked before either.
     *
     * @return the calls that were refused, or that no endpoint answers, with the answer
     */
    static List<String> refused(Set<Call> calls, Home home, Status status) throws IOException, InterruptedException {
        var faults = new ArrayList<String>();
        var tokens = new HashMap<String, String>();
        try (var http = HttpClient.newHttpClient()) {
            for (var call : calls) {
                var token = tokens.get(call.caller());
                if (token == null) {
                    token = token(http, call.caller(), home, status);
                    tokens.put(call.caller(), token);
                }
                var path = call.path().replaceAll("\\{[^}]*}", "none");
                var request = HttpRequest.newBuilder(URI.create(urlOf(call.provider(), status) + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                call.verb(),
                                call.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (isRefusal(answer)) {
                    faults.add("%s: %d %s".formatted(call, answer.statusCode(), answer.body()));
                }
            }
        }
        return faults;
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return REFUSED.contains(status)
                || status == 405
                || status >= 500
                || status == 404
                        && Json.MAPPER
                                .readTree(answer.body())
                                .path("code")
                                .asString("")
                                .equals("path-not-found");
    }

    private static String token(HttpClient http, String service, Home home, Status status)
            throws IOException, InterruptedException {
        var secret =
                Files.readString(home.secrets().resolve("client-" + service)).strip();
        var credentials = "%s:%s".formatted(service, URLEncoder.encode(secret, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(urlOf("auth-service", status) + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return Json.MAPPER.readTree(answer.body()).path("access_token").asString();
    }

    private static String urlOf(String service, Status status) {
        return status.processes().stream()
                .filter(process -> process.name().equals(service))
                .map(process -> "http://127.0.0.1:" + process.port())
                .findFirst()
                .orElseThrow();
    }
}
