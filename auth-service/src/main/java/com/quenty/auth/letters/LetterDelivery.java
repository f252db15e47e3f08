package com.quenty.auth.letters;

import com.quenty.auth.mail.Mailer;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the mail, with a fresh token where it needs one, and hands it over. A second attempt makes a second token. */
@Component
class LetterDelivery implements DeliveryHandler<Letter> {

    private static final Logger log = LoggerFactory.getLogger(LetterDelivery.class);

    private final OneTimeTokens tokens;
    private final LetterText text;
    private final Mailer mailer;

    LetterDelivery(OneTimeTokens tokens, LetterText text, Mailer mailer) {
        this.tokens = tokens;
        this.text = text;
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public Class<Letter> payload() {
        return Letter.class;
    }

    @Override
    public void deliver(Letter letter) {
        var purpose = letter.kind().purpose();
        if (purpose == null || letter.userId() == null) {
            mailer.send(text.write(letter, ""));
            return;
        }
        tokens.mint(letter.userId(), letter.email(), purpose)
                .ifPresentOrElse(
                        token -> mailer.send(text.write(letter, token)),
                        () -> log.info(
                                "{} for {} is not sent: the account is gone or has another address",
                                letter.kind(),
                                letter.userId()));
    }
}
