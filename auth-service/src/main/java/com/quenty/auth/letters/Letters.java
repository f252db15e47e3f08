package com.quenty.auth.letters;

import com.quenty.platform.deliveries.Deliveries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in; they go out after the transaction. */
@Component
public class Letters {

    private final Deliveries deliveries;
    private final OneTimeTokens tokens;

    Letters(Deliveries deliveries, OneTimeTokens tokens) {
        this.deliveries = deliveries;
        this.tokens = tokens;
    }

    /** Skipped when the account was sent a token of this kind a moment ago: nobody's mailbox is flooded through us. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        var purpose = letter.kind().purpose();
        if (purpose != null && letter.userId() != null && tokens.wasJustSent(letter.userId(), purpose)) {
            return;
        }
        deliveries.send(LetterDelivery.class, letter);
    }
}
