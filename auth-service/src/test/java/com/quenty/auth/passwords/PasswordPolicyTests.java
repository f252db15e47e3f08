package com.quenty.auth.passwords;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.quenty.auth.passwords.PasswordPolicy.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final Owner ANA = new Owner("ana.torres", "ana@andina.example", "Comercial Andina SAS");

    private static final String LONG = IntStream.range(0, 60)
            .mapToObj(i -> "%x".formatted(i * 7919L * 104729L))
            .collect(Collectors.joining());

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven lazy herons at noon",
                "twelve chars",
                "  spaces count  ",
                "日本語のパスワードは長いもの",
                "no digit no upper case no symbol",
                "seven lazy herons at noon",
                "correct horse battery staple",
                "vaca lenta sube al monte",
                "mi tia toca la flauta",
                "luna-clara-77-sur",
                "first-day-at-work-7",
                "a long sentence of my own",
                "gjXk29sPwqLm",
                "k7$Lm2#pQ9vX",
                "8274619350283746",
                "baseball superman sunshine computer"
            })
    void lengthIsAllThatIsAsked(String password) {
        assertThatCode(() -> policy.check(password, ANA, "/password")).doesNotThrowAnyException();
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        // Eleven and twelve code points, each of two UTF-16 units.
        assertWeak("😀".repeat(11), "fewer than 12");
        assertThatCode(() -> policy.check("😀🐙🌵🚲🎷🧀⛵🦉🍋🪁🧭🎲", ANA, "/password"))
                .doesNotThrowAnyException();
    }

    @Test
    void aPasswordOf128CharactersIsTakenAndOneOf129IsNot() {
        assertThatCode(() -> policy.check(LONG.substring(0, 128), ANA, "/password"))
                .doesNotThrowAnyException();
        assertWeak(LONG.substring(0, 129), "more than 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1qaz2wsx3edc", "1QAZ2WSX3EDC", "１ｑａｚ２ｗｓｘ３ｅｄｃ"})
    void commonPasswordsAreRefusedHoweverTheyAreWritten(String password) {
        assertWeak(password, "common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "passwordpassword",
                "password123456",
                "qwertyqwerty",
                "            ",
                "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
                "drowssapdrowssap",
                "drowssappassword",
                "password drowssap",
                "password2024!!",
                "2024password2024",
                "Password-2024-Password",
                "P@ssw0rd1234",
                "pa55w0rdpa55w0rd",
                "superman2010!",
                "sunshine-superman-7",
                "baseballfootball99",
                "contraseña123",
                "letmeinletmein",
                "dragonmonkey",
                "dragon-monkey-99",
                "monkeydragon123",
                "pass word pass word",
                "shadow shadow",
                "Winter2023!!",
                "iloveyou123456",
                "qwertyuiopas",
                "1q2w3e4r5t6y",
                "zxcvbnmasdfgh",
                "1qaz2wsx3edc4rfv",
                "poiuytrewq12",
                "йцукенгшщзхъ",
                "asdasdasdasd",
                "147258369147",
                "abcdefghijkl",
                "zyxwvutsrqpo",
                "098765432109",
                "aaaaaaaaaaaa",
                "aaaabbbbcccc",
                "111222333444",
                "121212121212",
                "ñañañañañaña",
                "............",
                "😀😀😀😀😀😀😀😀😀😀😀😀",
                "elena elena elena",
                "19901990199019",
                "teamoteamoteamo"
            })
    void whatAGuesserTriesFirstIsRefused(String password) {
        assertWeak(password, "The password");
    }

    /** The list is the sample, its transformations are the kind. */
    @Test
    void noWordOfTheListBecomesGoodByRepeatingReversingJoiningOrDecoratingIt() {
        var words = words();
        var random = new Random(12);
        var taken = new TreeSet<String>();
        for (int i = 0; i < 200; i++) {
            var word = words.get(random.nextInt(words.size()));
            var other = words.get(random.nextInt(words.size()));
            var year = 1950 + random.nextInt(80);
            var reversed = new StringBuilder(word).reverse();
            for (var candidate : List.of(
                    word + word,
                    reversed.toString() + reversed,
                    word + reversed,
                    word + other,
                    word + " " + other,
                    other + "_" + reversed,
                    word + year,
                    year + word + year,
                    word + "123456",
                    Character.toUpperCase(word.charAt(0)) + word.substring(1) + year + "!",
                    "!!" + word + "!!" + (1000 + random.nextInt(9000)))) {
                if (candidate.length() >= 12 && isTaken(candidate)) {
                    taken.add(candidate);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void theLongestPasswordsAreJudgedInAMoment() {
        for (var slow :
                List.of("x".repeat(128), "ab1".repeat(42), "4({6|0$7%2@<[9!5+".repeat(7), "p@ssw0rd5$".repeat(12))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isTaken(slow));
        }
    }

    private boolean isTaken(String password) {
        try {
            policy.check(password, ANA, "/password");
            return true;
        } catch (PasswordProblems.WeakPassword weak) {
            return false;
        }
    }

    private static List<String> words() {
        try (var list = PasswordPolicy.class.getResourceAsStream("/passwords/common-passwords.txt")) {
            return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my ana.torres secret",
                "MY ANA.TORRES SECRET",
                "write ana@andina.example",
                "buy at comercial today",
                "we love Quenty so much",
                "ｑｕｅｎｔｙ is wide enough"
            })
    void whatEverybodyKnowsOfTheAccountIsRefused(String password) {
        assertWeak(password, "contains");
    }

    @Test
    void allReasonsAreNamedTogether() {
        assertThatThrownBy(() -> policy.check("quenty", ANA, "/new_password"))
                .isInstanceOfSatisfying(PasswordProblems.WeakPassword.class, weak -> {
                    assertThat(weak.errors())
                            .hasSize(2)
                            .allSatisfy(error -> assertThat(error.pointer()).isEqualTo("/new_password"));
                });
    }

    private void assertWeak(String password, String reason) {
        assertThatThrownBy(() -> policy.check(password, ANA, "/password"))
                .isInstanceOf(PasswordProblems.WeakPassword.class)
                .hasMessageContaining(reason);
    }
}
