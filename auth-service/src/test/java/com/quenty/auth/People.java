package com.quenty.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.OpenApiSnapshot;
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

/** Accounts that tests act with, made over HTTP like any other, and the mails they get. */
final class People {

    static final String PASSWORD = "seven lazy herons at noon";
    static final Path DATA = Path.of("target/data");

    private static final String FIRST = "a first one, soon gone";
    private static final Pattern TOKEN = Pattern.compile("(?m)^Token: (\\S+)\\s*$");

    private final Api api;

    /** Forgets the mails of other classes and earlier runs: the same people have other tokens now. */
    People(RestTestClient http) {
        FileSystemUtils.deleteRecursively(DATA.resolve("mails").toFile());
        this.api = Api.anonymous(OpenApiSnapshot.holdingAnswers(http));
    }

    Api anonymous() {
        return api;
    }

    /** Platform staff who may do everything, by a token that needs no account. */
    Api root() {
        return api.as(Tokens.with("*").bearer());
    }

    Api service(String name) {
        return api.as(Tokens.ofService(name).bearer());
    }

    /** An active account with {@link #PASSWORD}; answers its id. */
    String make(String username, String companyId, String... roles) {
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
        var token = api.login(username, FIRST).is(200).text("access_token");
        api.as(token)
                .post("/api/v1/auth/change-password", Map.of("current_password", FIRST, "new_password", PASSWORD))
                .is(200);
        return id;
    }

    Api.Answer signIn(String username) {
        return api.login(username, PASSWORD).is(200);
    }

    Api signedIn(String username) {
        return api.as(signIn(username).text("access_token"));
    }

    static List<String> mailsTo(String address) {
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

    static String tokenOf(String mail) {
        var token = TOKEN.matcher(mail);
        assertThat(token.find()).as(mail).isTrue();
        return token.group(1);
    }
}
