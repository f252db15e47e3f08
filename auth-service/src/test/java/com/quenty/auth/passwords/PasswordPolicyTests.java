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
                "correct horse battery staple lamp",
                "mi gato duerme sobre el tejado",
                "el perro azul come pan",
                "lunes verde perro bogota",
                "dos vacas y tres burros",
                "tres tristes tigres comen",
                "cafe con leche y pan",
                "siete gatos negros duermen",
                "una casa en la montaña",
                "xibfo3-fuwnuz-Mymcec",
                "a3f9-77c1-e0b4-9d52",
                "k7$m2#p9!vX?",
                "#%9&(x}{~^?+",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3 4 5 6 7",
                "1-2-3-4-5-6-7",
                "7 6 5 4 3 2 1",
                "12-34-56-78-90",
                "1234 5678 9012",
                "q w e r t y u",
                "q w e r t y 1 2 3",
                "a b c d e f g",
                "aa bb cc dd ee",
                "a1 b2 c3 d4 e5",
                "mkonjibhuvgy",
                "d r a g o n 1 2",
                "p-a-s-s-w-o-r",
                "        a        b",
                "correcthorsebatterystaple",
                "correct horse battery staple",
                "Correct-Horse-Battery-Staple-1",
                "Bienvenido2024",
                "usuario12345",
                "administrador1",
                "invitado1234",
                "cambiame1234",
                "unodostrescuatro",
                "uno dos tres cuatro",
                "one-two-three-four",
                "cuatro tres dos uno",
                "1.2.3.4.5.6.7.8.9",
                "1_2_3_4_5_6_7",
                "1, 2, 3, 4, 5, 6",
                "9/8/7/6/5/4/3",
                "a!b@c#d$e%f^g",
                "a.b.c.d.e.f.g.h",
                "aaa bbb ccc ddd",
                "AA-BB-CC-DD-EE",
                "1a 2b 3c 4d 5e",
                "a9b8c7d6e5f4",
                "abc123def456",
                "qweasdzxc123",
                "qazwsxedcrfv",
                "vgybhunjimko",
                "p a s s w o r d 1",
                "p @ s s w 0 r d 1",
                "p1a2s3s4w5o6r7d8",
                "m o n k e y 1 2",
                "c o n t r a s e ñ a",
                "abba baab abab",
                "a b a b b a b a a b",
                ".......a.......b",
                "Hola-Mundo-2024",
                "miercoles2024!",
                "Contraseña.2025",
                "colombia 2024",
                "bogota-medellin-cali",
                "qqwweerrttyy",
                "1 a 2 b 3 c 4 d",
                "q.w.e.r.t.y.u.i.o.p",
                "й ц у к е н г",
                "１ ２ ３ ４ ５ ６ ７",
                "1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7",
                "11 22 33 44 55 66"
            })
    void blanksMarksAndTurnsDoNotHideWhatAGuesserTriesFirst(String password) {
        assertThat(password).hasSizeGreaterThanOrEqualTo(12);
        assertWeak(password, "The password");
    }

    @Test
    void noSeriesBecomesGoodByWhatStandsBetweenItsCharacters() {
        var taken = new TreeSet<String>();
        for (var series : List.of("1234567890", "9876543210", "abcdefghij", "qwertyuiop", "asdfghjklñ", "1122334455")) {
            for (var between : List.of(" ", "-", ".", ", ", "_", "/", "  ", "\u00a0", "\u200b", "\t")) {
                for (int length = 7; length <= series.length(); length++) {
                    for (int chunk = 1; chunk <= 4; chunk++) {
                        var candidate =
                                series.substring(0, length).replaceAll("(.{" + chunk + "})(?=.)", "$1" + between);
                        if (candidate.length() >= 12 && isTaken(candidate)) {
                            taken.add(candidate);
                        }
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void randomCharactersAreTaken() {
        var random = new Random(5);
        var letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&/()=?-_.:,;";
        var refused = IntStream.range(0, 500)
                .mapToObj(i -> random.ints(14, 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .filter(password -> !isTaken(password))
                .toList();
        assertThat(refused).isEmpty();
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
                "ｑｕｅｎｔｙ is wide enough",
                "q-u-e-n-t-y for us all",
                "a ytneuq turned around",
                "serrot.ana and seven herons",
                "serrotana and seven herons",
                "a-n-a-t-o-r-r-e-s at noon",
                "a n a t o r r e s at noon",
                "write to andina.example",
                "elpmaxe.anidna at noon",
                "seven herons of anidna"
            })
    void whatEverybodyKnowsOfTheAccountIsRefused(String password) {
        assertWeak(password, "contains");
    }

    @Test
    void aShortNameIsNotFoundBackwardsOrWhereTwoWordsMeet() {
        var leo = new Owner("leo", "rosa@mail.example", null);
        assertThatCode(() -> policy.check("noel caro sabe nadar", leo, "/password"))
                .doesNotThrowAnyException();
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
