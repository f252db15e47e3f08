package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;

/** A token is good for minutes; a session that has ended makes it worthless within seconds. */
final class SigningOut implements Chapter {

    @Override
    public String title() {
        return "Signing out";
    }

    @Override
    public void tell(Story story) {
        leave(story, "the neighbour signs out", story.outsider());
        story.step(
                "others stay",
                () -> story.gateway
                        .get(story.manager().token(), "/api/v1/profile")
                        .expect(200));
        leave(story, "the manager signs out", story.manager());
        leave(story, "the administrator signs out", story.admin());
    }

    private static void leave(Story story, String sentence, Person person) {
        story.step(sentence + ", and the token is refused", () -> {
            var ended = story.gateway.post(person.token(), "/api/v1/auth/logout");
            story.check("signed out, not " + ended.status(), ended.status() == 200 || ended.status() == 204);
            story.check(
                    "refused in time",
                    story.soon(() ->
                            story.gateway.get(person.token(), "/api/v1/profile").status() == 401));
            return ended;
        });
    }
}
