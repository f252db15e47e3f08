package com.quenty.localstack.demo;

import com.quenty.localstack.Arguments;
import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.SourceTree;
import com.quenty.localstack.Suite;
import com.quenty.localstack.run.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The story of the suite, chapter by chapter. A later service adds its own before the last. */
public final class Demo {

    private Demo() {}

    private static List<Chapter> chapters(AdminPassword password) {
        return List.of(
                new SigningIn(password),
                new FoundingACompany(),
                new VerifyingIt(),
                new PeopleOfTheCompany(),
                new TheNeighbour(),
                new SellingGoods(),
                new PricingGoods(),
                new CollectingParcels(),
                new ReturningGoods(),
                new GoingAbroad(),
                new ShippingAbroad(),
                new Borrowing(),
                new LookingAtFigures(),
                new SeeingTheFigures(),
                new SigningOut());
    }

    public static int tell(Home home, SourceTree sources, List<String> arguments) throws IOException {
        var given = Arguments.parse(arguments, Set.of(), Set.of("--url", "--admin-password"))
                .withoutWords();
        var status = Status.now(home, sources.services());
        var here = status.gateway().url();
        var url = given.value("--url").map(Demo::withoutSlash).orElse(here);
        if (given.value("--url").isEmpty() && !status.isReady(Suite.GATEWAY)) {
            throw new LauncherFailure(
                    "nothing is running here; start it with ./quenty up, or name another stack with --url");
        }
        var elsewhere = url.equals(here) ? null : URI.create(url);
        var password = new AdminPassword(home, given.value("--admin-password").orElse(null), elsewhere);
        password.current(); // asked for before the story begins, not in the middle of it
        try (var gateway = new Gateway(URI.create(url))) {
            return tell(new Story(gateway, runName(), System.out), chapters(password), System.out);
        }
    }

    /** As a browser shows an address, and as {@code here} is written. */
    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    static int tell(Story story, List<Chapter> chapters, PrintStream out) {
        for (var chapter : chapters) {
            out.println(chapter.title());
            try {
                chapter.tell(story);
            } catch (DemoFailed broken) {
                out.println(" .. FAILED");
                out.println("    " + broken.getMessage());
                return 1;
            }
            out.println();
        }
        out.println("The end: %d steps, each as expected.".formatted(story.steps()));
        return 0;
    }

    private static String runName() {
        return Long.toString(System.currentTimeMillis() / 100, Character.MAX_RADIX)
                .toLowerCase(Locale.ROOT);
    }
}
