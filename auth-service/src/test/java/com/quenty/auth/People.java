package com.quenty.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.FileSystemUtils;

/** Accounts that tests act with, created over HTTP like any other, and the mails they get. */
public final class People {

    public static final String PASSWORD = "seven lazy herons at noon";
    public static final String LOGIN = "/api/v1/auth/login";
    public static final String REFRESH = "/api/v1/auth/refresh";

    private static final Path DATA = Path.of("target/data");

    private static final String FIRST = "a first one, soon gone";
    private static final Pattern TOKEN = Pattern.compile("(?m)^Token: (\\S+)\\s*$");

    private final ApiClient api;

    /** Deletes the mails of other classes and earlier runs: the same people have other tokens now. */
    public People(RestTestClient http) {
        FileSystemUtils.deleteRecursively(DATA.resolve("mails").toFile());
        this.api = ApiClient.anonymous(http);
    }

    public ApiClient anonymous() {
        return api;
    }

    /** Platform staff with all permissions, by a token that needs no account. */
    public ApiClient root() {
        return api.as(Tokens.with("*"));
    }

    public ApiClient service(String name) {
        return api.as(Tokens.ofService(name));
    }

    /** Creates an active account with {@link #PASSWORD} and answers its id. */
    public String create(String username, String companyId, String... roles) {
        var request = new LinkedHashMap<String, Object>(Map.of(
                "username",
                username,
                "email",
                username + "@andina.example",
                "initial_password",
                FIRST,
                "roles",
                List.of(roles)));
        if (companyId != null) {
            request.put("company_id", companyId);
        }
        var id = root().post("/api/v1/admin/users", request).is(201).text("user_id");
        var token = api.post(LOGIN, credentials(username, FIRST)).is(200).text("access_token");
        api.as(token)
                .post("/api/v1/auth/change-password", Map.of("current_password", FIRST, "new_password", PASSWORD))
                .is(200);
        return id;
    }

    public Answer signIn(String username) {
        return api.post(LOGIN, credentials(username, PASSWORD)).is(200);
    }

    public ApiClient signedIn(String username) {
        return api.as(signIn(username).text("access_token"));
    }

    public static Map<String, String> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    public static Map<String, String> refreshToken(String token) {
        return Map.of("refresh_token", token);
    }

    public static List<String> mailsTo(String address) {
        var mails = new ArrayList<String>();
        if (Files.exists(DATA.resolve("mails"))) {
            try (Stream<Path> files = Files.list(DATA.resolve("mails"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".eml"))
                        .sorted()
                        .toList()) {
                    var text = Files.readString(file);
                    if (text.contains("To: " + address)) {
                        mails.add(text);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mails;
    }

    public static String tokenOf(String mail) {
        var token = TOKEN.matcher(mail);
        assertThat(token.find()).as(mail).isTrue();
        return token.group(1);
    }
}
